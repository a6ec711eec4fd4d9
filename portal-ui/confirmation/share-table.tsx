import Box from '@mui/material/Box';
import Typography from '@mui/material/Typography';
import type { ReactNode } from 'react';
import { showCount } from '../../domain/count.ts';
import type { Share } from '../api/types.ts';
import { Rials } from '../format/rials.tsx';

/** Parts of a whole: what, how many, how much. */
export function ShareTable({ title, shares }: { title: string; shares: readonly (Share & { label: ReactNode })[] }) {
  return (
    <Box component="section">
      <Typography variant="h3" sx={{ mb: 0.5 }}>{title}</Typography>
      {shares.map(({ label, count, amount }, index) => (
        <Box key={index} sx={{ display: 'grid', gridTemplateColumns: '1fr auto auto', gap: 2, py: 0.75, borderBottom: 1, borderColor: 'divider', fontSize: '0.9rem' }}>
          <span>{label}</span>
          <Box component="span" sx={{ color: 'text.secondary' }}>{showCount(count)} عدد</Box>
          <Rials value={amount} />
        </Box>
      ))}
    </Box>
  );
}
