import { DataTable, RecordContextProvider, SearchInput, TextInput } from 'react-admin';
import { PAYMENT_STATUS_PERSIAN, PAYMENT_STATUSES } from '../../domain/statuses.ts';
import { CodeField } from '../shown/code-field.tsx';
import { InstantField } from '../shown/instant-field.tsx';
import { QueueTabs, type QueueTab } from '../shown/queue-tabs.tsx';
import { RialField } from '../shown/rial-field.tsx';
import { TableOrCards } from '../shown/table-or-cards.tsx';
import { TextCol } from '../shown/text-col.tsx';
import { PaymentStatusField } from './payment-status-field.tsx';
import { ListPage } from '../shown/list-page.tsx';

const TABS: QueueTab[] = [{ label: 'همه', filter: {} }, ...PAYMENT_STATUSES.map((status) => ({ label: PAYMENT_STATUS_PERSIAN[status], filter: { status } }))];
const filters = [
  <SearchInput key="q" source="q" alwaysOn placeholder="نام سازمان" />,
  <TextInput key="referenceId" source="referenceId" label="شماره مرجع بانک" />,
  <TextInput key="authority" source="authority" label="شناسه درگاه" />,
];

/** Made by the gateway alone: there is nothing to decide. */
export function PaymentList() {
  return (
    <ListPage filters={filters} sort={{ field: 'createdAt', order: 'DESC' }}>
      <QueueTabs tabs={TABS} label="وضعیت‌ها" />
      <TableOrCards primary={(payment) => payment['organisationName'] as string}
        secondary={(payment) => <RecordContextProvider value={payment}><RialField source="amount" /> <PaymentStatusField source="status" /> <InstantField source="createdAt" /></RecordContextProvider>}>
        <DataTable bulkActionButtons={false} rowClick="show">
          <TextCol source="organisationName" label="سازمان" />
          <DataTable.Col label="مبلغ"><RialField source="amount" /></DataTable.Col>
          <DataTable.Col label="وضعیت"><PaymentStatusField source="status" /></DataTable.Col>
          <DataTable.Col label="شماره مرجع"><CodeField source="referenceId" /></DataTable.Col>
          <TextCol source="createdBy" label="پرداخت‌کننده" />
          <DataTable.Col source="createdAt" label="آغاز"><InstantField source="createdAt" /></DataTable.Col>
        </DataTable>
      </TableOrCards>
    </ListPage>
  );
}
