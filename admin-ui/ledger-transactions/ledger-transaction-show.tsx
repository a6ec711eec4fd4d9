import { ArrayField, DataTable, Show, SimpleShowLayout, TextField } from 'react-admin';
import { CodeField } from '../shown/code-field.tsx';
import { InstantField } from '../shown/instant-field.tsx';
import { RialField } from '../shown/rial-field.tsx';
import { StatusField } from '../shown/status-field.tsx';
import { ACCOUNT_KIND_PERSIAN, LEDGER_KIND_PERSIAN } from './kinds.ts';

export function LedgerTransactionShow() {
  return (
    <Show>
      <SimpleShowLayout>
        <CodeField source="id" label="شناسه" />
        <StatusField source="kind" label="نوع" labels={LEDGER_KIND_PERSIAN} colours={{}} />
        <TextField source="organisationName" label="سازمان" />
        <TextField source="description" label="شرح" />
        <InstantField source="createdAt" label="زمان" />
        <TextField source="createdBy" label="به دست" emptyText="سامانه" />
        <ArrayField source="entries" label="ثبت‌ها">
          <DataTable bulkActionButtons={false} rowClick={false}>
            <DataTable.Col label="حساب"><StatusField source="kind" labels={ACCOUNT_KIND_PERSIAN} colours={{}} /></DataTable.Col>
            <DataTable.Col label="مبلغ"><RialField source="amount" /></DataTable.Col>
            <DataTable.Col label="مانده پیش"><RialField source="balanceBefore" /></DataTable.Col>
            <DataTable.Col label="مانده پس"><RialField source="balanceAfter" /></DataTable.Col>
          </DataTable>
        </ArrayField>
      </SimpleShowLayout>
    </Show>
  );
}
