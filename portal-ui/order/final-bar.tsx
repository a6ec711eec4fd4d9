import CheckIcon from '@mui/icons-material/TaskAltOutlined';
import Box from '@mui/material/Box';
import Button from '@mui/material/Button';
import Paper from '@mui/material/Paper';
import Typography from '@mui/material/Typography';
import { Link } from 'react-router';
import type { Order } from '../api/types.ts';
import { showCount } from '../format/count.ts';
import { Rials } from '../format/rials.tsx';

/** Count, total and «تایید نهایی», always in reach below a list of any length. */
export function FinalBar({ order }: { order: Order }) {
  return (
    <Paper
      elevation={6}
      sx={{ position: 'sticky', bottom: { xs: 8, md: 16 }, mt: 3, p: { xs: 1.5, sm: 2 }, display: 'flex', flexWrap: 'wrap', gap: 1.5, alignItems: 'center', justifyContent: 'space-between', zIndex: 2, border: 1, borderColor: 'divider' }}
    >
      <Box>
        <Typography variant="caption" color="text.secondary">{showCount(order.lineCount)} ردیف، جمع کل</Typography>
        <Typography sx={{ fontWeight: 700 }}><Rials value={order.total} toman /></Typography>
      </Box>
      <Button component={Link} to={`/orders/${order.id}/confirmation`} variant="contained" size="large" startIcon={<CheckIcon />} sx={{ width: { xs: '100%', sm: 'auto' } }}>تایید نهایی</Button>
    </Paper>
  );
}
