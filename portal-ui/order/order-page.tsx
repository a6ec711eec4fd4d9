import { useParams } from 'react-router';
import { SALE_TYPE_PERSIAN } from '../../domain/statuses.ts';
import { useOrder } from '../api/orders.ts';
import type { Order } from '../api/types.ts';
import { QueryState } from '../feedback/query-state.tsx';
import { OrderStatusChip } from '../format/status-chip.tsx';
import { useMay } from '../session/session.tsx';
import { ActiveOnly } from '../shell/locked-page.tsx';
import { PageHead } from '../shell/page-head.tsx';
import { DraftActions } from './draft-actions.tsx';
import { FinalBar } from './final-bar.tsx';
import { Lines } from './lines.tsx';
import { OrderMenu } from './order-menu.tsx';
import { OrderRuns } from './order-runs.tsx';
import { PlanCard } from './plan-card.tsx';

/** One order: its lines while it is a draft, its plan and runs once it is confirmed. */
export default function OrderPage() {
  const { orderId = '' } = useParams();
  const order = useOrder(orderId);
  return (
    <ActiveOnly title="شارژ و بسته">
      <QueryState query={order}>{(data) => <OrderView order={data} />}</QueryState>
    </ActiveOnly>
  );
}

function OrderView({ order }: { order: Order }) {
  const draft = order.status === 'draft';
  const mayWrite = useMay('orders:write');
  const mayConfirm = useMay('orders:confirm');
  const editable = draft && mayWrite;
  return (
    <>
      <PageHead title={order.name} mark={<OrderStatusChip status={order.status} />} back={{ to: '/orders', label: 'همه درخواست‌ها' }} actions={editable && <OrderMenu order={order} />}>
        نوع بسته فروش: {SALE_TYPE_PERSIAN[order.saleType]}
      </PageHead>
      {editable && <DraftActions order={order} />}
      {!draft && <PlanCard order={order} />}
      {!draft && <OrderRuns order={order} />}
      <Lines order={order} editable={editable} />
      {draft && mayConfirm && order.lineCount > 0 && <FinalBar order={order} />}
    </>
  );
}
