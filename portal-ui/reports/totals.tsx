import Box from '@mui/material/Box';
import Paper from '@mui/material/Paper';
import Typography from '@mui/material/Typography';
import type { ReactNode } from 'react';
import { showCount } from '../../domain/count.ts';
import type { RialText } from '../api/types.ts';
import { Rials } from '../format/rials.tsx';

interface Total {
  key: string;
  label: ReactNode;
  count: number;
  amount: RialText;
}

/** Count and amount of the whole filter, and of its parts. */
export function Totals({ totals }: { totals: readonly Total[] }) {
  return (
    <Box component="dl" aria-label="جمع" sx={{ m: 0, mb: 2, display: 'grid', gap: 1, gridTemplateColumns: { xs: '1fr 1fr', sm: 'repeat(auto-fit, minmax(170px, 1fr))' } }}>
      {totals.map(({ key, label, count, amount }) => (
        <Paper key={key} variant="outlined" data-testid={`total-${key}`} sx={{ px: 1.5, py: 1 }}>
          <Typography component="dt" variant="caption" color="text.secondary">{label}</Typography>
          <Box component="dd" sx={{ m: 0 }}>
            <Box sx={{ fontWeight: 700 }}><Rials value={amount} /></Box>
            <Typography variant="caption" color="text.secondary">{showCount(count)} مورد</Typography>
          </Box>
        </Paper>
      ))}
    </Box>
  );
}
