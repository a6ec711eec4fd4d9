import DecideIcon from '@mui/icons-material/FactCheckOutlined';
import { useState, type ReactNode } from 'react';
import { Button, useListContext, type RaRecord } from 'react-admin';

/** Asks about the rows chosen on the page at hand, kept as they were when it was pressed: what is decided is what was seen. */
export function BulkButton<Row extends RaRecord>({ question }: { question: (rows: readonly Row[], close: () => void) => ReactNode }) {
  const { data = [], selectedIds } = useListContext<Row>();
  const [rows, setRows] = useState<readonly Row[]>();
  return (
    <>
      <Button label="تصمیم درباره انتخاب‌شده‌ها" onClick={() => setRows(data.filter(({ id }) => selectedIds.includes(id)))}><DecideIcon /></Button>
      {rows !== undefined && rows.length > 0 && question(rows, () => setRows(undefined))}
    </>
  );
}
