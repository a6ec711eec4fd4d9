import TableCell from '@mui/material/TableCell';
import TableHead from '@mui/material/TableHead';
import TableRow from '@mui/material/TableRow';
import { HIDDEN } from '../theme/hidden.ts';
import type { RowsProps } from './data-table.tsx';

export function TableHeading<Row>({ columns, actions, detail }: Pick<RowsProps<Row>, 'columns' | 'actions' | 'detail'>) {
  return (
    <TableHead>
      <TableRow sx={{ bgcolor: 'action.hover' }}>
        {columns.map(({ key, title, align }) => (
          <TableCell key={key} align={align === 'end' ? 'right' : 'left'}>{title}</TableCell>
        ))}
        {actions && <TableCell><span style={HIDDEN}>کارها</span></TableCell>}
        {detail && <TableCell><span style={HIDDEN}>جزییات</span></TableCell>}
      </TableRow>
    </TableHead>
  );
}
