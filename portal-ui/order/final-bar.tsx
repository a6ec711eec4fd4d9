import CheckIcon from '@mui/icons-material/TaskAltOutlined';
import Box from '@mui/material/Box';
import Button from '@mui/material/Button';
import Typography from '@mui/material/Typography';
import { Link } from 'react-router';
import { showCount } from '../../domain/count.ts';
import type { Order } from '../api/types.ts';
import { Rials } from '../format/rials.tsx';
import { BottomBar } from '../shell/bottom-bar.tsx';

/** Count, total and «تایید نهایی», below a list of any length. */
export function FinalBar({ order }: { order: Order }) {
  return (
    <BottomBar>
      <Box>
        <Typography variant="caption" color="text.secondary">{showCount(order.lineCount)} ردیف، جمع کل</Typography>
        <Typography sx={{ fontWeight: 700 }}><Rials value={order.payable} toman /></Typography>
        {order.payable !== order.total && <Typography variant="caption" color="text.secondary">پس از تخفیف؛ پیش از آن <s><Rials value={order.total} /></s></Typography>}
      </Box>
      <Button component={Link} to={`/orders/${order.id}/confirmation`} variant="contained" size="large" startIcon={<CheckIcon />}>تایید نهایی</Button>
    </BottomBar>
  );
}
