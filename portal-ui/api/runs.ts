import { useQuery } from '@tanstack/react-query';
import type { ChargeStatus } from '../../domain/statuses.ts';
import { pages } from './pages.ts';
import { request } from './request.ts';
import type { Charge, Run } from './types.ts';
import { useChange } from './use-change.ts';

export const runKey = (runId: string) => ['run', runId] as const;

/** `everyMs` asks again by itself: for the time in which no event stream is open. */
export const useRun = (runId: string, everyMs: number | false) =>
  useQuery({
    queryKey: runKey(runId),
    queryFn: ({ signal }) => request<Run>('GET', `/portal/runs/${runId}`, { signal }),
    refetchInterval: everyMs,
  });

export const chargePages = (runId: string, filter: { status: ChargeStatus | ''; q: string }) =>
  pages<Charge>([...runKey(runId), 'charges'], `/portal/runs/${runId}/charges`, filter);

export type RunAction = 'pause' | 'resume' | 'cancel';

export const useRunAction = (runId: string) =>
  useChange((action: RunAction) => request<void>('POST', `/portal/runs/${runId}/${action}`, { body: {} }), runKey(runId));

export const useRetryFailed = (runId: string) =>
  useChange(() => request<{ id: string; skipped: number }>('POST', `/portal/runs/${runId}/retry-failed`, { body: {} }), ['orders']);
