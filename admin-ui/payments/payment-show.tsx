import { DataTable, ReferenceField, ReferenceManyField, Show, SimpleShowLayout, TextField } from 'react-admin';
import { CodeField } from '../shown/code-field.tsx';
import { InstantField } from '../shown/instant-field.tsx';
import { RialField } from '../shown/rial-field.tsx';
import { StatusField } from '../shown/status-field.tsx';
import { EVENT_KIND_PERSIAN, EVENT_RESULT_PERSIAN } from '../../domain/payments/gateway-words.ts';
import { PaymentStatusField } from './payment-status-field.tsx';

/** A payment with everything that was said with the bank about it, in the order in which it was said. */
export function PaymentShow() {
  return (
    <Show queryOptions={{ refetchInterval: (query) => (query.state.data?.['closedAt'] === null ? 5_000 : false) }}>
      <SimpleShowLayout>
        <ReferenceField source="organisationId" reference="organisations" label="سازمان" link="show" />
        <PaymentStatusField source="status" label="وضعیت" />
        <RialField source="amount" label="مبلغ" withToman />
        <RialField source="fee" label="کارمزد" />
        <TextField source="createdBy" label="پرداخت‌کننده" />
        <CodeField source="authority" label="شناسه درگاه" />
        <CodeField source="referenceId" label="شماره مرجع بانک" />
        <CodeField source="cardPan" label="کارت" />
        <CodeField source="ledgerTransactionId" label="سند مالی" />
        <InstantField source="createdAt" label="آغاز" />
        <InstantField source="settledAt" label="قطعی شدن" />
        <InstantField source="closedAt" label="پایان پیگیری" />
        <CodeField source="workflowId" label="شناسه فرایند" />
        <ReferenceManyField reference="payment-events" target="paymentId" label="گفت‌وگو با درگاه" sort={{ field: 'at', order: 'ASC' }} perPage={200}>
          <DataTable bulkActionButtons={false} rowClick={false}>
            <DataTable.Col label="زمان"><InstantField source="at" /></DataTable.Col>
            <DataTable.Col label="رویداد"><StatusField source="kind" labels={EVENT_KIND_PERSIAN} colours={{}} /></DataTable.Col>
            <DataTable.Col label="پاسخ"><StatusField source="result" labels={EVENT_RESULT_PERSIAN} colours={{}} /></DataTable.Col>
            <DataTable.Col source="code" label="کد بانک" disableSort />
            <DataTable.Col label="از نشانی"><CodeField source="address" /></DataTable.Col>
          </DataTable>
        </ReferenceManyField>
      </SimpleShowLayout>
    </Show>
  );
}
