import { PrevNextButtons, ReferenceField, ReferenceManyField, Show, SimpleShowLayout, TextField, TopToolbar, useRecordContext } from 'react-admin';
import { PRODUCT_TYPE_PERSIAN } from '../../domain/statuses.ts';
import { ClaimButton } from '../shown/claim-button.tsx';
import { InstantField } from '../shown/instant-field.tsx';
import { Notes } from '../shown/notes.tsx';
import { MobileField } from '../shown/mobile-field.tsx';
import { OperatorField } from '../shown/operator-field.tsx';
import { RialField } from '../shown/rial-field.tsx';
import { StatusField } from '../shown/status-field.tsx';
import { AttemptTable } from './attempt-table.tsx';
import { CHARGE_QUEUE } from './charge-list.tsx';
import { ChargeStatusField } from './charge-status-field.tsx';
import { ResolveButton } from './resolve-button.tsx';

export function ChargeShow() {
  return (
    <Show actions={<Actions />}>
      <SimpleShowLayout>
        <ReferenceField source="runId" reference="runs" label="اجرا" link="show" />
        <TextField source="organisationName" label="سازمان" />
        <MobileField source="mobile" label="شماره همراه" />
        <OperatorField source="operatorCode" label="اپراتور" />
        <StatusField source="productType" label="نوع محصول" labels={PRODUCT_TYPE_PERSIAN} colours={{}} />
        <TextField source="product" label="محصول" />
        <RialField source="amount" label="مبلغ" withToman />
        <RialField source="price" label="قیمت" withToman />
        <ChargeStatusField source="status" label="وضعیت" />
        <InstantField source="unknownSince" label="نامعلوم از" />
        <InstantField source="dueAt" label="گام بعدی" />
        <InstantField source="settledAt" label="زمان تعیین تکلیف" />
        <ReferenceManyField reference="charge-attempts" target="chargeId" label="تلاش‌ها" sort={{ field: 'number', order: 'ASC' }} perPage={100}>
          <AttemptTable />
        </ReferenceManyField>
        <ChargeNotes label={false} />
      </SimpleShowLayout>
    </Show>
  );
}

function Actions() {
  const charge = useRecordContext<{ id: string; state: string; personSince: string | null }>();
  return (
    <TopToolbar sx={{ flexWrap: 'wrap', alignItems: 'center' }}>
      <ClaimButton resource="charges" may="charges.claim" open={charge !== undefined && (charge.state === 'unknown' || (charge.state !== 'settled' && charge.personSince !== null))} />
      <ResolveButton />
      <PrevNextButtons linkType="show" filterDefaultValues={CHARGE_QUEUE.filter} sort={CHARGE_QUEUE.sort} />
    </TopToolbar>
  );
}

function ChargeNotes(_props: { label?: false }) {
  const id = useRecordContext<{ id: string }>()?.id;
  return id === undefined ? null : <Notes kind="charge" subjectId={id} />;
}
