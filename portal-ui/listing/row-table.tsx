import ExpandMoreIcon from '@mui/icons-material/ExpandMore';
import IconButton from '@mui/material/IconButton';
import Table from '@mui/material/Table';
import TableBody from '@mui/material/TableBody';
import TableCell from '@mui/material/TableCell';
import TableHead from '@mui/material/TableHead';
import TableRow from '@mui/material/TableRow';
import { Fragment, useState } from 'react';
import type { RowsProps } from './data-table.tsx';

export function RowTable<Row>({ rows, columns, rowKey, actions, onOpen, detail, label }: RowsProps<Row>) {
  const [unfolded, setUnfolded] = useState<string>();
  const width = columns.length + (actions ? 1 : 0) + (detail ? 1 : 0);
  return (
    <Table size="small" aria-label={label}>
      <TableHead>
        <TableRow sx={{ bgcolor: 'action.hover' }}>
          {columns.map(({ key, title, align }) => (
            <TableCell key={key} align={align === 'end' ? 'right' : 'left'}>{title}</TableCell>
          ))}
          {actions && <TableCell />}
          {detail && <TableCell />}
        </TableRow>
      </TableHead>
      <TableBody>
        {rows.map((row) => {
          const key = rowKey(row);
          const more = detail?.(row);
          return (
            <Fragment key={key}>
              <TableRow hover onClick={onOpen && (() => onOpen(row))} sx={{ cursor: onOpen ? 'pointer' : 'default', '& td': { py: 1, borderBottom: unfolded === key ? 0 : undefined } }}>
                {columns.map(({ key: column, cell, align }) => (
                  <TableCell key={column} align={align === 'end' ? 'right' : 'left'}>{cell(row)}</TableCell>
                ))}
                {actions && <TableCell align="right" sx={{ whiteSpace: 'nowrap', width: 0 }}>{actions(row)}</TableCell>}
                {detail && (
                  <TableCell sx={{ width: 0 }}>
                    {more && (
                      <IconButton size="small" aria-expanded={unfolded === key} aria-label="جزییات" onClick={() => setUnfolded(unfolded === key ? undefined : key)}>
                        <ExpandMoreIcon sx={{ transform: unfolded === key ? 'rotate(180deg)' : 'none', transition: 'transform .15s' }} />
                      </IconButton>
                    )}
                  </TableCell>
                )}
              </TableRow>
              {unfolded === key && more && (
                <TableRow><TableCell colSpan={width} sx={{ bgcolor: 'action.hover' }}>{more}</TableCell></TableRow>
              )}
            </Fragment>
          );
        })}
      </TableBody>
    </Table>
  );
}
