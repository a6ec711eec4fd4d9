import ExpandMoreIcon from '@mui/icons-material/ExpandMore';
import Box from '@mui/material/Box';
import Button from '@mui/material/Button';
import Paper from '@mui/material/Paper';
import Typography from '@mui/material/Typography';
import { memo } from 'react';
import type { RowProps } from './data-table.tsx';

/** One row on a phone: its head, what else there is with its label, and the buttons. */
function Card<Row>({ row, columns, id, actions, onOpen, detail, unfolded, onUnfold }: RowProps<Row>) {
  const more = detail?.(row);
  const leads = columns.filter(({ lead }) => lead);
  const others = columns.filter(({ lead, wideOnly }) => !lead && !wideOnly);
  return (
    <Paper variant="outlined" sx={{ p: 1.5 }}>
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
            <Button size="small" aria-expanded={unfolded} endIcon={<ExpandMoreIcon sx={{ transform: unfolded ? 'rotate(180deg)' : 'none' }} />} onClick={() => onUnfold(unfolded ? undefined : id)}>
              جزییات
            </Button>
          )}
          {actions?.(row)}
        </Box>
      )}
      {unfolded && more && <Box sx={{ mt: 1, pt: 1, borderTop: 1, borderColor: 'divider' }}>{more}</Box>}
    </Paper>
  );
}

export const RowCard = memo(Card) as typeof Card;
