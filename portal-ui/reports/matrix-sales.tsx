import Box from '@mui/material/Box';
import { showCount } from '../../domain/count.ts';
import type { MatrixCell } from '../api/reports.ts';
import { Rials } from '../format/rials.tsx';

/** «۵۰٬۰۰۰ ریال / عدد ۱», as each cell of the guide has it; zeros faint, so that sales stand out. */
export function MatrixSales({ sales: { amount, count }, strong }: { sales: MatrixCell; strong: boolean }) {
  return (
    <Box sx={{ color: count === 0 ? 'text.secondary' : 'text.primary', fontWeight: strong ? 700 : 400, lineHeight: 1.6 }}>
      <Box><Rials value={amount} /></Box>
      <Box sx={{ fontSize: '0.85em' }}>عدد {showCount(count)}</Box>
    </Box>
  );
}
