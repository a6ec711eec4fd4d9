import Typography from '@mui/material/Typography';
import { toPersianDigits } from '../../domain/digits.ts';
import { ApiProblem, isProblem } from '../api/api-problem.ts';
import { ProblemAlert } from '../feedback/problem-alert.tsx';
import { ShortfallAlert } from './shortfall-alert.tsx';

/** Not enough credit says how much is missing, where the API tells; everything else speaks for itself. */
export function Refusal({ error }: { error: unknown }) {
  if (isProblem(error, 'insufficient-credit') && error instanceof ApiProblem && typeof error.body['shortfall'] === 'string') {
    return <ShortfallAlert shortfall={error.body['shortfall']} planned={false} />;
  }
  const left = isProblem(error, 'wrong-code') && error instanceof ApiProblem ? error.body['triesLeft'] : undefined;
  return (
    <>
      <ProblemAlert error={error} />
      {typeof left === 'number' && <Typography variant="body2" color="text.secondary" sx={{ mt: 1 }}>{`${toPersianDigits(left)} بار دیگر می‌توانید کد را وارد کنید.`}</Typography>}
    </>
  );
}
