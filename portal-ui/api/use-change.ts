import { useMutation, useQueryClient, type QueryKey } from '@tanstack/react-query';

/**
 * A call that changes something, after which what it made old is asked for anew. Nobody waits for that: the screen's
 * own `onSuccess` would else run only after the refetch, which may have taken that screen away.
 */
export function useChange<Answer, Input = void>(change: (input: Input) => Promise<Answer>, ...madeOld: QueryKey[]) {
  const queries = useQueryClient();
  return useMutation({
    mutationFn: change,
    onSuccess: () => {
      for (const queryKey of madeOld) void queries.invalidateQueries({ queryKey });
    },
  });
}
