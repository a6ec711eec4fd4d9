import ExpandMoreIcon from '@mui/icons-material/ExpandMore';
import IconButton from '@mui/material/IconButton';
import TableCell from '@mui/material/TableCell';
import TableRow from '@mui/material/TableRow';
import { memo } from 'react';
import type { RowProps } from './data-table.tsx';

/** One row of a table, and below it what unfolds. */
function Line<Row>({ row, columns, id, actions, onOpen, detail, unfolded, onUnfold, rowIndex }: RowProps<Row> & { rowIndex?: number }) {
  const more = detail?.(row);
  const width = columns.length + (actions ? 1 : 0) + (detail ? 1 : 0);
  return (
    <>
      <TableRow hover aria-rowindex={rowIndex} onClick={onOpen && (() => onOpen(row))} sx={{ cursor: onOpen ? 'pointer' : 'default', '& td': { py: 1, borderBottom: unfolded ? 0 : undefined } }}>
        {columns.map(({ key: column, cell, align }) => (
          <TableCell key={column} align={align === 'end' ? 'right' : 'left'}>{cell(row)}</TableCell>
        ))}
        {actions && <TableCell align="right" sx={{ whiteSpace: 'nowrap', width: 0 }}>{actions(row)}</TableCell>}
        {detail && (
          <TableCell sx={{ width: 0 }}>
            {more && (
              <IconButton size="small" aria-expanded={unfolded} aria-label="جزییات" onClick={() => onUnfold(unfolded ? undefined : id)}>
                <ExpandMoreIcon sx={{ transform: unfolded ? 'rotate(180deg)' : 'none', transition: 'transform .15s' }} />
              </IconButton>
            )}
          </TableCell>
        )}
      </TableRow>
      {unfolded && more && (
        <TableRow><TableCell colSpan={width} sx={{ bgcolor: 'action.hover' }}>{more}</TableCell></TableRow>
      )}
    </>
  );
}

/** Drawn anew only when something of its own changes: a long list scrolls through hundreds of them. */
export const TableLine = memo(Line) as typeof Line;
