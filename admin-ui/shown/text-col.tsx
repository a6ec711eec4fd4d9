import { DataTable, type DataTableColumnProps } from 'react-admin';

/** A column of words, «—» where there are none; only columns that an index orders sort. */
export const TextCol = ({ source, label }: Pick<DataTableColumnProps, 'label'> & { source: string }) => (
  <DataTable.Col source={source} label={label} disableSort render={(record) => (record[source] as string | null) ?? '—'} />
);
