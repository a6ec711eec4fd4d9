import Table from '@mui/material/Table';
import TableBody from '@mui/material/TableBody';
import { useState } from 'react';
import type { RowsProps } from './data-table.tsx';
import { TableHeading } from './table-heading.tsx';
import { TableLine } from './table-line.tsx';

export function RowTable<Row>({ rows, rowKey, label, ...row }: RowsProps<Row>) {
  const [unfolded, setUnfolded] = useState<string>();
  return (
    <Table size="small" aria-label={label}>
      <TableHeading {...row} />
      <TableBody>
        {rows.map((one) => {
          const id = rowKey(one);
          return <TableLine key={id} {...row} row={one} id={id} unfolded={unfolded === id} onUnfold={setUnfolded} />;
        })}
      </TableBody>
    </Table>
  );
}
