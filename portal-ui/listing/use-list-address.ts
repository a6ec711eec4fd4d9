import { useCallback } from 'react';
import { useSearchParams } from 'react-router';

/**
 * The state of a list (page, search, filters) lives in the address: a reload, the back button and a sent link show the
 * same list. Any change but of the page goes back to page 1.
 */
export function useListAddress() {
  const [parameters, setParameters] = useSearchParams();
  const set = useCallback(
    (name: string, value: string) =>
      setParameters(
        (before) => {
          const next = new URLSearchParams(before);
          if (value === '') next.delete(name);
          else next.set(name, value);
          if (name !== 'page') next.delete('page');
          return next;
        },
        { replace: true },
      ),
    [setParameters],
  );
  const setPage = useCallback((page: number) => set('page', page === 1 ? '' : String(page)), [set]);
  const setQ = useCallback((q: string) => set('q', q), [set]);
  const page = Math.max(1, Math.trunc(Number(parameters.get('page'))) || 1);
  return { parameters, set, page, setPage, q: parameters.get('q') ?? '', setQ };
}
