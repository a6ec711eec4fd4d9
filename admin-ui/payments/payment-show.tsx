import Alert from '@mui/material/Alert';
import { Show, useGetManyReference, useRecordContext } from 'react-admin';
import { Link } from 'react-router';
import { Code } from '../shown/code-field.tsx';
import { Facts } from '../shown/facts.tsx';
import { Instant } from '../shown/instant.tsx';
import { Notes } from '../shown/notes.tsx';
import { Section } from '../shown/section.tsx';
import { Timeline } from '../shown/timeline.tsx';
import { TwoColumns } from '../shown/two-columns.tsx';
import { Workflow } from '../shown/workflow.tsx';
import { AmountsSection } from './amounts-section.tsx';
import { GatewayStory } from './gateway-story.tsx';
import type { Payment, PaymentEvent } from './payment.ts';
import { PaymentStatusField } from './payment-status-field.tsx';
import { whatNext } from './what-next.ts';

/** An open payment moves by itself. */
const REFETCH_MS = 5_000;
/** Looks are hourly at last and end after three days. */
const MAX_EVENTS = 500;

/** A payment: how it stands and what comes next, whether the amounts agree, and everything that was said with the bank. */
export function PaymentShow() {
  return (
    <Show component="div" actions={false} queryOptions={{ refetchInterval: (query) => (query.state.data?.['closedAt'] === null ? REFETCH_MS : false) }}>
      <Sections />
    </Show>
  );
}

function Sections() {
  const payment = useRecordContext<Payment>();
  const { data: events = [] } = useGetManyReference<PaymentEvent>('payment-events', {
    target: 'paymentId', id: payment?.id ?? '', pagination: { page: 1, perPage: MAX_EVENTS }, sort: { field: 'at', order: 'ASC' }, filter: {},
  }, { enabled: payment !== undefined, refetchInterval: payment?.closedAt === null ? REFETCH_MS : false });
  if (payment === undefined) return null;
  const { says, over } = whatNext(payment);
  const code = (text: string | null) => (text === null ? undefined : <Code text={text} />);
  return (
    <TwoColumns
      main={<>
        <Section title="پرداخت" beside={<PaymentStatusField source="status" />}>
          <Alert severity={over && payment.status === 'verified' ? 'success' : 'info'}>{says}</Alert>
          <Facts facts={[
            ['سازمان', <Link key="link" to={`/organisations/${payment.organisationId}/show`}>{payment.organisationName}</Link>],
            ['پرداخت‌کننده', payment.createdBy],
            ['شناسه درگاه', code(payment.authority)],
            ['شماره مرجع بانک', code(payment.referenceId)],
            ['کارت', code(payment.cardPan)],
            ['آغاز', <Instant key="created" at={payment.createdAt} />],
            ['باز شده نزد بانک', <Instant key="opened" at={payment.openedAt} />],
            ['قطعی شدن', <Instant key="settled" at={payment.settledAt} />],
            ['پایان پیگیری', <Instant key="closed" at={payment.closedAt} />],
            ['فرایند', <Workflow key="workflow" id={payment.workflowId} />],
          ]} />
        </Section>
        <GatewayStory events={events} />
      </>}
      side={<>
        <AmountsSection payment={payment} events={events} />
        <Notes kind="payment" subjectId={payment.id} />
        <Timeline resource="payments" id={payment.id} />
      </>}
    />
  );
}
