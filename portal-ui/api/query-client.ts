import { QueryClient } from '@tanstack/react-query';
import { ApiProblem } from './api-problem.ts';

/** A refusal is final; only silence and faults of the server are worth asking again. */
const worthAskingAgain = (failures: number, error: Error): boolean =>
  failures < 2 && error instanceof ApiProblem && error.outcomeUnknown;

export const queryClient = new QueryClient({
  defaultOptions: {
    queries: { retry: worthAskingAgain, staleTime: 5_000, refetchOnWindowFocus: true },
    // POSTs are sent again by `request` itself, with their own key.
    mutations: { retry: false },
  },
});
