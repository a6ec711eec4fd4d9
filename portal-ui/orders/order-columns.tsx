import Chip from '@mui/material/Chip';
import MuiLink from '@mui/material/Link';
import { Link } from 'react-router';
import { showCount } from '../../domain/count.ts';
import { SALE_TYPE_PERSIAN } from '../../domain/statuses.ts';
import type { Order } from '../api/types.ts';
import { Instant } from '../format/instant.tsx';
import { Rials } from '../format/rials.tsx';
import { OrderStatusChip } from '../format/status-chip.tsx';
import type { Column } from '../listing/data-table.tsx';

export const ORDER_COLUMNS: readonly Column<Order>[] = [
  { key: 'name', title: 'نام درخواست', lead: true, cell: Name },
  { key: 'status', title: 'وضعیت', lead: true, cell: ({ status }) => <OrderStatusChip status={status} /> },
  { key: 'saleType', title: 'نوع بسته فروش', wideOnly: true, cell: ({ saleType }) => <span style={{ whiteSpace: 'nowrap' }}>{SALE_TYPE_PERSIAN[saleType]}</span> },
  { key: 'lineCount', title: 'تعداد', align: 'end', cell: ({ lineCount }) => showCount(lineCount) },
  { key: 'total', title: 'مبلغ کل', align: 'end', cell: ({ total }) => <Rials value={total} /> },
  { key: 'next', title: 'نوبت بعدی', align: 'end', cell: ({ nextOccurrenceAt, status }) => (nextOccurrenceAt && status !== 'paused' ? <Instant at={nextOccurrenceAt} /> : '—') },
  { key: 'createdAt', title: 'تاریخ ثبت', align: 'end', cell: ({ createdAt }) => <Instant at={createdAt} /> },
];

function Name({ id, name, plan }: Order) {
  return (
    <>
      <MuiLink component={Link} to={`/orders/${id}`} underline="hover" sx={{ fontWeight: 600 }}>{name}</MuiLink>
      {plan?.repeat && <Chip label="تکرارشونده" size="small" variant="outlined" color="info" sx={{ marginInlineStart: 1 }} />}
    </>
  );
}
