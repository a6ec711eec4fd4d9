import MuiLink from '@mui/material/Link';
import { useRecordContext } from 'react-admin';
import { Link } from 'react-router';
import { toPersianDigits } from '../../domain/digits.ts';
import { showPlan } from '../../domain/recurrence/show-plan.ts';
import { SALE_TYPE_PERSIAN } from '../../domain/statuses.ts';
import { Facts } from '../shown/facts.tsx';
import { Instant } from '../shown/instant.tsx';
import { Notes } from '../shown/notes.tsx';
import { ProgressFigures } from '../shown/progress-figures.tsx';
import { Rials } from '../shown/rial-field.tsx';
import { Section } from '../shown/section.tsx';
import { Timeline } from '../shown/timeline.tsx';
import { TwoColumns } from '../shown/two-columns.tsx';
import { Workflow } from '../shown/workflow.tsx';
import { OccurrencesSection } from './occurrences-section.tsx';
import { OrderRuns } from './order-runs.tsx';
import { OrderStatusField } from './order-status-field.tsx';
import type { Order } from './order.ts';
import { PlanCalendar } from './plan-calendar.tsx';

/** How far an order is, its runs and its plan; beside them what it is and what happened to it. */
export function OrderPage() {
  const order = useRecordContext<Order>();
  if (order === undefined) return null;
  const { id, figures, plan, retryOf } = order;
  return (
    <TwoColumns
      main={<>
        {figures !== undefined && figures.runs > 0 && (
          <Section title="پیشرفت" beside={<OrderStatusField source="status" />}>
            <ProgressFigures counts={{ all: figures.charges, succeeded: figures.succeeded, failed: figures.failed, cancelled: figures.cancelled }}
              amounts={{ all: figures.amount, succeeded: figures.succeededAmount, failed: figures.failedAmount, cancelled: figures.cancelledAmount }} />
          </Section>
        )}
        <OrderRuns />
        {plan !== null && <PlanCalendar key={id} orderId={id} nextAt={order.nextOccurrenceAt} />}
        <OccurrencesSection />
      </>}
      side={<>
        <Section title={order.name} beside={<OrderStatusField source="status" />}>
          <Facts facts={[
            ['سازمان', <MuiLink key="organisation" component={Link} to={`/organisations/${order.organisationId}/show`}>{order.organisationName}</MuiLink>],
            ['نوع فروش', SALE_TYPE_PERSIAN[order.saleType]],
            ['ردیف‌ها', toPersianDigits(order.lineCount)],
            ['جمع مبلغ', <Rials key="total" value={order.total} withToman />],
            ['قابل پرداخت', <Rials key="payable" value={order.payable} withToman />],
            ...(figures === undefined ? [] : [['رزروشده اکنون', <Rials key="held" value={figures.held} />] as const]),
            ['زمان‌بندی', plan === null ? 'بی‌درنگ پس از تایید' : showPlan(plan)],
            ...(order.nextOccurrenceAt === null ? [] : [['اجرای بعدی', <Instant key="next" at={order.nextOccurrenceAt} />] as const]),
            ...(retryOf == null ? [] : [['از ناموفق‌های', <MuiLink key="retry" component={Link} to={`/runs/${retryOf.runId}/show`}>{retryOf.orderName}، اجرای {toPersianDigits(retryOf.number)}</MuiLink>] as const]),
            ['سازنده', order.createdBy],
            ['ثبت', <Instant key="created" at={order.createdAt} />],
            ['تایید نهایی', <Instant key="confirmed" at={order.confirmedAt} />],
            ['فرایند', <Workflow key="workflow" id={order.workflowId} />],
          ]} />
        </Section>
        <Notes kind="order" subjectId={id} />
        <Timeline resource="orders" id={id} />
      </>}
    />
  );
}
