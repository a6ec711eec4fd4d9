import { ApiProblem, isProblem } from '../api/api-problem.ts';
import { ProblemAlert } from '../feedback/problem-alert.tsx';
import { ShortfallAlert } from './shortfall-alert.tsx';

/** Not enough credit says how much is missing, where the API tells; everything else speaks for itself. */
export function Refusal({ error }: { error: unknown }) {
  if (isProblem(error, 'insufficient-credit') && error instanceof ApiProblem && typeof error.body['shortfall'] === 'string') {
    return <ShortfallAlert shortfall={error.body['shortfall']} planned={false} />;
  }
  return <ProblemAlert error={error} />;
}
