import { useCallback, useMemo } from 'react';
import { useSearchParams } from 'react-router';

export type FilterName = 'from' | 'to' | 'operatorCode' | 'productType' | 'status' | 'method' | 'mobile' | 'orderId' | 'q';
export type ReportFilter = Partial<Record<FilterName, string>>;

/** A report's filters live in the address, all changed at once by «جستجو»: a sent link shows the same report. */
export function useReportFilter(names: readonly FilterName[]) {
  const [parameters, setParameters] = useSearchParams();
  const text = parameters.toString();
  const filter = useMemo(() => {
    const given = new URLSearchParams(text);
    return Object.fromEntries(names.flatMap((name) => (given.get(name) ? [[name, given.get(name)]] : []))) as ReportFilter;
  }, [names, text]);
  const setFilter = useCallback(
    (next: ReportFilter) => setParameters(new URLSearchParams(Object.entries(next).filter(([, value]) => value !== '' && value !== undefined))),
    [setParameters],
  );
  return { filter, setFilter };
}
