import { NumberField, Show, SimpleShowLayout, TextField, useRecordContext } from 'react-admin';
import { Link } from 'react-router';
import { STATEMENT_REFUSAL_PERSIAN } from '../../domain/reconciliation/statuses.ts';
import { DateField } from '../shown/date-field.tsx';
import { InstantField } from '../shown/instant-field.tsx';
import { OperatorField } from '../shown/operator-field.tsx';
import { RialField } from '../shown/rial-field.tsx';
import { StatusField } from '../shown/status-field.tsx';
import { Timeline } from '../shown/timeline.tsx';
import { WorkflowField } from '../shown/workflow.tsx';
import { ReconciliationStatusField } from './reconciliation-status-field.tsx';

export function ReconciliationShow() {
  return (
    <Show>
      <SimpleShowLayout>
        <OperatorField source="operatorCode" label="اپراتور" />
        <DateField source="day" label="روز" />
        <ReconciliationStatusField label="وضعیت" />
        <StatusField source="refusal" label="علت نپذیرفتن" labels={STATEMENT_REFUSAL_PERSIAN} colours={{}} />
        <NumberField source="lineCount" label="ردیف صورت‌حساب" emptyText="—" />
        <RialField source="amount" label="مبلغ صورت‌حساب" withToman />
        <NumberField source="ourCount" label="تعداد نزد ما" emptyText="—" />
        <RialField source="ourAmount" label="مبلغ نزد ما" withToman />
        <Differences />
        <NumberField source="tries" label="دفعات پرسش" />
        <TextField source="requestedBy" label="به خواست" emptyText="نوبت روزانه" />
        <InstantField source="createdAt" label="آغاز" />
        <InstantField source="endedAt" label="پایان" />
        <WorkflowField source="workflowId" label="فرایند" />
        <Story label={false} />
      </SimpleShowLayout>
    </Show>
  );
}

/** `label`: for layouts, which read it. */
function Story(_props: { label: false }) {
  const id = useRecordContext<{ id: string }>()?.id;
  return id === undefined ? null : <Timeline resource="reconciliations" id={id} />;
}

/** All differences of the operator's day, those that were closed since too. */
function Differences() {
  const look = useRecordContext<{ id: string; differenceCount: number | null }>();
  if (look === undefined) return null;
  const filter = encodeURIComponent(JSON.stringify({ reconciliationId: look.id }));
  return <Link to={`/statement-differences?filter=${filter}`}>اختلاف‌های این روز</Link>;
}
