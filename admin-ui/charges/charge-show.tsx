import { ReferenceField, ReferenceManyField, Show, SimpleShowLayout, TextField, TopToolbar } from 'react-admin';
import { PRODUCT_TYPE_PERSIAN } from '../../domain/statuses.ts';
import { InstantField } from '../shown/instant-field.tsx';
import { MobileField } from '../shown/mobile-field.tsx';
import { OperatorField } from '../shown/operator-field.tsx';
import { RialField } from '../shown/rial-field.tsx';
import { StatusField } from '../shown/status-field.tsx';
import { AttemptTable } from './attempt-table.tsx';
import { ChargeStatusField } from './charge-status-field.tsx';
import { ResolveButton } from './resolve-button.tsx';

export function ChargeShow() {
  return (
    <Show actions={<TopToolbar><ResolveButton /></TopToolbar>}>
      <SimpleShowLayout>
        <ReferenceField source="runId" reference="runs" label="اجرا" link="show" />
        <TextField source="organisationName" label="سازمان" />
        <MobileField source="mobile" label="شماره همراه" />
        <OperatorField source="operatorCode" label="اپراتور" />
        <StatusField source="productType" label="نوع محصول" labels={PRODUCT_TYPE_PERSIAN} colours={{}} />
        <TextField source="product" label="محصول" />
        <RialField source="amount" label="مبلغ" />
        <RialField source="price" label="قیمت" />
        <ChargeStatusField source="status" label="وضعیت" />
        <InstantField source="unknownSince" label="نامعلوم از" />
        <InstantField source="dueAt" label="گام بعدی" />
        <InstantField source="settledAt" label="تعیین تکلیف" />
        <ReferenceManyField reference="charge-attempts" target="chargeId" label="تلاش‌ها" sort={{ field: 'number', order: 'ASC' }} perPage={100}>
          <AttemptTable />
        </ReferenceManyField>
      </SimpleShowLayout>
    </Show>
  );
}
