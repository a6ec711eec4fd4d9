import { useQueryClient, type QueryKey } from '@tanstack/react-query';

/**
 * Asks anew for what a change has made old. Nobody waits for it: a mutation that did would run its screen's own
 * `onSuccess` only after the refetch, which may have taken that screen away.
 */
export function useRefresh(): (...keys: QueryKey[]) => void {
  const queries = useQueryClient();
  return (...keys) => {
    for (const queryKey of keys) void queries.invalidateQueries({ queryKey });
  };
}
