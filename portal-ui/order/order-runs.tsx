import Box from '@mui/material/Box';
import Typography from '@mui/material/Typography';
import { useNavigate } from 'react-router';
import { showCount } from '../../domain/count.ts';
import { useOrderRuns } from '../api/orders.ts';
import type { Order, Run } from '../api/types.ts';
import { EmptyState } from '../feedback/empty-state.tsx';
import { QueryState } from '../feedback/query-state.tsx';
import { Instant } from '../format/instant.tsx';
import { Rials } from '../format/rials.tsx';
import { RunStatusChip } from '../format/status-chip.tsx';
import { DataTable, type Column } from '../listing/data-table.tsx';

const NUMBER: Column<Run> = { key: 'number', title: 'نوبت', wideOnly: true, cell: ({ number }) => showCount(number) };
/** When its turn was; it may have begun later. */
const TURN: Column<Run> = { key: 'occursAt', title: 'زمان نوبت', lead: true, cell: ({ occursAt }) => <Instant at={occursAt} /> };
const COLUMNS: readonly Column<Run>[] = [
  { key: 'createdAt', title: 'زمان آغاز', cell: ({ startedAt, createdAt }) => <Instant at={startedAt ?? createdAt} /> },
  { key: 'status', title: 'وضعیت', lead: true, cell: ({ status }) => <RunStatusChip status={status} /> },
  { key: 'succeeded', title: 'موفق', align: 'end', cell: ({ counts }) => showCount(counts.succeeded) },
  { key: 'failed', title: 'ناموفق', align: 'end', cell: ({ counts }) => showCount(counts.failed) },
  { key: 'reserved', title: 'رزرو', align: 'end', cell: ({ counts }) => showCount(counts.reserved) },
  { key: 'amount', title: 'مبلغ موفق', align: 'end', cell: ({ amounts }) => <Rials value={amounts.succeeded} /> },
];

/** The runs of an order, newest first. */
export function OrderRuns({ order }: { order: Order }) {
  const runs = useOrderRuns(order.id);
  const navigate = useNavigate();
  return (
    <Box component="section" sx={{ mb: 3 }}>
      <Typography variant="h2" sx={{ mb: 1.5 }}>اجراها</Typography>
      <QueryState query={runs}>
        {({ items }) =>
          items.length > 0 ? (
            <DataTable label="اجراها" rows={items} columns={[NUMBER, ...(order.plan ? [TURN] : []), ...COLUMNS]} rowKey={({ id }) => id} onOpen={({ id }) => void navigate(`/runs/${id}`)} />
          ) : (
            <EmptyState title="هنوز اجرا نشده است" />
          )
        }
      </QueryState>
    </Box>
  );
}
