import ExpandMoreIcon from '@mui/icons-material/ExpandMore';
import Box from '@mui/material/Box';
import Button from '@mui/material/Button';
import Paper from '@mui/material/Paper';
import Typography from '@mui/material/Typography';
import { useState } from 'react';
import type { RowsProps } from './data-table.tsx';

export function RowCards<Row>({ rows, columns, rowKey, actions, onOpen, detail, label }: RowsProps<Row>) {
  const [unfolded, setUnfolded] = useState<string>();
  const leads = columns.filter(({ lead }) => lead);
  const others = columns.filter(({ lead, wideOnly }) => !lead && !wideOnly);
  return (
    <Box component="ul" aria-label={label} sx={{ listStyle: 'none', m: 0, p: 0, display: 'grid', gap: 1 }}>
      {rows.map((row) => {
        const key = rowKey(row);
        const more = detail?.(row);
        return (
          <Paper key={key} component="li" variant="outlined" sx={{ p: 1.5 }}>
            <Box onClick={onOpen && (() => onOpen(row))} sx={{ cursor: onOpen ? 'pointer' : 'default' }}>
              <Box sx={{ display: 'flex', justifyContent: 'space-between', gap: 1, alignItems: 'center', fontWeight: 600 }}>
                {leads.map(({ key: column, cell }, index) => <Box key={column} sx={{ minWidth: 0, flexShrink: index === 0 ? 1 : 0 }}>{cell(row)}</Box>)}
              </Box>
              <Box component="dl" sx={{ m: 0, mt: 0.75, display: 'grid', gap: 0.25 }}>
                {others.map(({ key: column, title, cell }) => (
                  <Box key={column} sx={{ display: 'flex', justifyContent: 'space-between', gap: 2, alignItems: 'baseline' }}>
                    <Typography component="dt" variant="caption" color="text.secondary" sx={{ flexShrink: 0 }}>{title}</Typography>
                    <Typography component="dd" variant="body2" sx={{ m: 0, textAlign: 'end', minWidth: 0 }}>{cell(row)}</Typography>
                  </Box>
                ))}
              </Box>
            </Box>
            {(actions || more) && (
              <Box sx={{ display: 'flex', justifyContent: 'flex-end', alignItems: 'center', gap: 0.5, mt: 0.5 }}>
                {more && (
                  <Button size="small" aria-expanded={unfolded === key} endIcon={<ExpandMoreIcon sx={{ transform: unfolded === key ? 'rotate(180deg)' : 'none' }} />} onClick={() => setUnfolded(unfolded === key ? undefined : key)}>
                    جزییات
                  </Button>
                )}
                {actions?.(row)}
              </Box>
            )}
            {unfolded === key && more && <Box sx={{ mt: 1, pt: 1, borderTop: 1, borderColor: 'divider' }}>{more}</Box>}
          </Paper>
        );
      })}
    </Box>
  );
}
