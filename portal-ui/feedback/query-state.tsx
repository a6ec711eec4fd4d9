import Box from '@mui/material/Box';
import CircularProgress from '@mui/material/CircularProgress';
import type { UseQueryResult } from '@tanstack/react-query';
import type { ReactNode } from 'react';
import { isProblem } from '../api/api-problem.ts';
import { NotFound } from './not-found.tsx';
import { ProblemAlert } from './problem-alert.tsx';

/** Shows a query's data; until it is there a spinner, and where it was refused the reason with a way to ask again. */
export function QueryState<Data>({ query, children }: { query: UseQueryResult<Data>; children: (data: Data) => ReactNode }) {
  if (query.data !== undefined) return <>{children(query.data)}</>;
  if (isProblem(query.error, 'not-found')) return <NotFound />;
  if (query.error) return <ProblemAlert error={query.error} onRetry={() => void query.refetch()} />;
  return <Loading />;
}

export function Loading() {
  return (
    <Box sx={{ display: 'grid', placeItems: 'center', py: 8 }} role="status" aria-label="در حال بارگذاری">
      <CircularProgress size={32} aria-hidden />
    </Box>
  );
}
