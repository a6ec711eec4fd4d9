import { SALE_TYPE_PERSIAN } from '../../domain/statuses.ts';
import { ApprovalCard } from '../approval/approval-card.tsx';
import type { Order } from '../api/types.ts';
import { OrderStatusChip } from '../format/status-chip.tsx';
import { WaitingAlert } from '../uploads/waiting-alert.tsx';
import { useMay } from '../session/session.tsx';
import { PageHead } from '../shell/page-head.tsx';
import { DraftActions } from './draft-actions.tsx';
import { FinalBar } from './final-bar.tsx';
import { Lines } from './lines.tsx';
import { OrderMenu } from './order-menu.tsx';
import { OrderRuns } from './order-runs.tsx';
import { PlanCard } from './plan-card.tsx';
import { RevisionBanner } from './revision-banner.tsx';
import { WarnedRows } from './warned-rows.tsx';
import { WithOrder } from './with-order.tsx';

/** One order: its lines while it is a draft, its plan and runs once it is confirmed. */
export default function OrderPage() {
  return <WithOrder>{(order) => <OrderView order={order} />}</WithOrder>;
}

function OrderView({ order }: { order: Order }) {
  const draft = order.status === 'draft';
  const confirmed = !draft && order.status !== 'awaiting-approval';
  const mayWrite = useMay('orders:write');
  const mayConfirm = useMay('orders:confirm');
  const editable = (draft || order.revision !== undefined) && mayWrite;
  return (
    <>
      <PageHead title={order.name} mark={<OrderStatusChip status={order.status} />} back={{ to: '/orders', label: 'همه درخواست‌ها' }} actions={mayWrite && <OrderMenu order={order} />}>
        نوع بسته فروش: {SALE_TYPE_PERSIAN[order.saleType]}
      </PageHead>
      <ApprovalCard order={order} />
      {order.revision && <RevisionBanner order={order} revision={order.revision} />}
      {confirmed && <PlanCard order={order} />}
      {confirmed && <OrderRuns order={order} />}
      {editable && <WaitingAlert place={{ of: 'orders', id: order.id }} />}
      {editable && <DraftActions order={order} />}
      {editable && <WarnedRows orderId={order.id} />}
      <Lines order={order} editable={editable} />
      {draft && mayConfirm && order.lineCount > 0 && <FinalBar order={order} />}
    </>
  );
}
