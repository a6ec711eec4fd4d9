import { DataTable, NumberField, ReferenceManyField, Show, SimpleShowLayout, TextField } from 'react-admin';
import { SALE_TYPE_PERSIAN } from '../../domain/statuses.ts';
import { RunStatusField } from '../runs/run-status-field.tsx';
import { CodeField } from '../shown/code-field.tsx';
import { InstantField } from '../shown/instant-field.tsx';
import { RialField } from '../shown/rial-field.tsx';
import { StatusField } from '../shown/status-field.tsx';
import { OccurrencesSection } from './occurrences-section.tsx';
import { OrderStatusField } from './order-status-field.tsx';
import { PlanField } from './plan-field.tsx';

export function OrderShow() {
  return (
    <Show>
      <SimpleShowLayout>
        <TextField source="name" label="نام" />
        <TextField source="organisationName" label="سازمان" />
        <OrderStatusField source="status" label="وضعیت" />
        <StatusField source="saleType" label="نوع فروش" labels={SALE_TYPE_PERSIAN} colours={{}} />
        <NumberField source="lineCount" label="ردیف‌ها" locales="fa-IR" />
        <RialField source="total" label="جمع مبلغ" />
        <RialField source="payable" label="قابل پرداخت" />
        <TextField source="createdBy" label="سازنده" />
        <InstantField source="createdAt" label="ثبت" />
        <InstantField source="confirmedAt" label="تایید نهایی" />
        <PlanField source="plan" label="زمان‌بندی" />
        <InstantField source="nextOccurrenceAt" label="اجرای بعدی" />
        <CodeField source="workflowId" label="شناسه فرایند" />
        <OccurrencesSection />
        <ReferenceManyField reference="runs" target="orderId" label="اجراها" sort={{ field: 'number', order: 'DESC' }}>
          <DataTable bulkActionButtons={false} rowClick="show">
            <DataTable.NumberCol source="number" label="شماره" disableSort locales="fa-IR" />
            <DataTable.Col label="وضعیت"><RunStatusField source="status" /></DataTable.Col>
            <DataTable.NumberCol source="succeededCount" label="موفق" disableSort locales="fa-IR" />
            <DataTable.NumberCol source="failedCount" label="ناموفق" disableSort locales="fa-IR" />
            <DataTable.Col label="آغاز"><InstantField source="startedAt" /></DataTable.Col>
            <DataTable.Col label="پایان"><InstantField source="endedAt" /></DataTable.Col>
          </DataTable>
        </ReferenceManyField>
      </SimpleShowLayout>
    </Show>
  );
}
