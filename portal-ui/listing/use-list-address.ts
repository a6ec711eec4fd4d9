import { useCallback } from 'react';
import { useSearchParams } from 'react-router';

/** Where one stands in a list; anything else is what the list is. */
const PLACES = ['page', 'row'];

/**
 * The state of a list (page, row, search, filters) lives in the address: a reload, the back button and a sent link show
 * the same list. Any change but of the place goes back to its beginning.
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
          if (name !== 'row') next.delete('row');
          if (!PLACES.includes(name)) next.delete('page');
          return next;
        },
        { replace: true },
      ),
    [setParameters],
  );
  const setPage = useCallback((page: number) => set('page', page === 1 ? '' : String(page)), [set]);
  const setQ = useCallback((q: string) => set('q', q), [set]);
  const setRow = useCallback((row: number) => set('row', row <= 1 ? '' : String(row)), [set]);
  const numberOf = (name: string) => Math.max(1, Math.trunc(Number(parameters.get(name))) || 1);
  return { parameters, set, page: numberOf('page'), setPage, row: numberOf('row'), setRow, q: parameters.get('q') ?? '', setQ };
}
