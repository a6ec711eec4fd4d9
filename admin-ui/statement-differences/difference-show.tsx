import { NumberField, Show, SimpleShowLayout, TextField, TopToolbar, useRecordContext } from 'react-admin';
import { Link } from 'react-router';
import { CHARGE_STATUS_PERSIAN } from '../../domain/statuses.ts';
import { CodeField } from '../shown/code-field.tsx';
import { DateField } from '../shown/date-field.tsx';
import { InstantField } from '../shown/instant-field.tsx';
import { MobileField } from '../shown/mobile-field.tsx';
import { OperatorField } from '../shown/operator-field.tsx';
import { RialField } from '../shown/rial-field.tsx';
import { StatusField } from '../shown/status-field.tsx';
import { DifferenceKindField, DifferenceStatusField } from './difference-fields.tsx';
import { ResolveDifference } from './resolve-difference.tsx';

export function DifferenceShow() {
  return (
    <Show actions={<TopToolbar><ResolveDifference /></TopToolbar>}>
      <SimpleShowLayout>
        <DifferenceKindField label="گونه" />
        <DifferenceStatusField label="وضعیت" />
        <OperatorField source="operatorCode" label="اپراتور" />
        <DateField source="day" label="روز" />
        <TextField source="organisationName" label="سازمان" emptyText="—" />
        <MobileField source="mobile" label="شماره نزد ما" />
        <MobileField source="theirMobile" label="شماره صورت‌حساب" />
        <StatusField source="ourStatus" label="وضعیت نزد ما" labels={CHARGE_STATUS_PERSIAN} colours={{}} />
        <RialField source="ourAmount" label="مبلغ نزد ما" withToman />
        <RialField source="theirAmount" label="مبلغ صورت‌حساب" withToman />
        <NumberField source="theirTimes" label="دفعات در صورت‌حساب" />
        <InstantField source="theirAt" label="زمان نزد اپراتور" />
        <CodeField source="theirTransactionId" label="شناسه تراکنش اپراتور" />
        <CodeField source="reference" label="شناسه ارجاع" />
        <Charge />
        <InstantField source="createdAt" label="یافته در" />
        <InstantField source="closedAt" label="بسته شده" />
        <TextField source="resolvedBy" label="به دست" emptyText="—" />
        <TextField source="reason" label="دلیل" emptyText="—" />
        <TextField source="evidence" label="مدرک" emptyText="—" />
      </SimpleShowLayout>
    </Show>
  );
}

function Charge() {
  const difference = useRecordContext<{ id: string; chargeId: string | null }>();
  return difference?.chargeId ? <Link to={`/charges/${difference.chargeId}/show`}>تراکنش را ببینید</Link> : null;
}
