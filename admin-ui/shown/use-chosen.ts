import { useState } from 'react';
import { useListContext, type RaRecord } from 'react-admin';

/** The rows chosen on the page at hand, kept as they were when the question was asked: what is decided is what was seen. */
export function useChosen<Row extends RaRecord>() {
  const { data = [], selectedIds } = useListContext<Row>();
  const [rows, setRows] = useState<readonly Row[]>();
  return {
    rows,
    ask: () => setRows(data.filter(({ id }) => selectedIds.includes(id))),
    forget: () => setRows(undefined),
  };
}
