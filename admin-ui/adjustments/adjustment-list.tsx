import { DataTable, RecordContextProvider, SearchInput } from 'react-admin';
import { AgeField } from '../shown/age-field.tsx';
import { ListPage } from '../shown/list-page.tsx';
import { QueueTabs, type QueueTab } from '../shown/queue-tabs.tsx';
import { RialField } from '../shown/rial-field.tsx';
import { TableOrCards } from '../shown/table-or-cards.tsx';
import { TextCol } from '../shown/text-col.tsx';
import { AdjustmentStatusField } from './adjustment-status-field.tsx';

const TABS: QueueTab[] = [
  { label: 'در انتظار تصمیم', filter: { status: 'proposed' }, counted: true }, { label: 'تایید شده', filter: { status: 'approved' } },
  { label: 'رد شده', filter: { status: 'rejected' } }, { label: 'همه', filter: {} },
];
const filters = [<SearchInput key="q" source="q" alwaysOn placeholder="نام سازمان" />];

export function AdjustmentList() {
  return (
    <ListPage filters={filters} filterDefaultValues={{ status: 'proposed' }} sort={{ field: 'createdAt', order: 'ASC' }} createLabel="پیشنهاد اصلاح">
      <QueueTabs tabs={TABS} label="وضعیت‌ها" />
      <TableOrCards primary={(one) => one['organisationName'] as string}
        secondary={(one) => <RecordContextProvider value={one}><RialField source="amount" /> <AdjustmentStatusField source="status" /> {one['reason']}</RecordContextProvider>}>
        <DataTable bulkActionButtons={false} rowClick="show">
          <TextCol source="organisationName" label="سازمان" />
          <DataTable.Col label="مبلغ"><RialField source="amount" /></DataTable.Col>
          <DataTable.Col label="وضعیت"><AdjustmentStatusField source="status" /></DataTable.Col>
          <TextCol source="reason" label="دلیل" />
          <TextCol source="proposedBy" label="پیشنهاددهنده" />
          <DataTable.Col source="createdAt" label="از"><AgeField source="createdAt" /></DataTable.Col>
          <TextCol source="decidedBy" label="تصمیم‌گیرنده" />
        </DataTable>
      </TableOrCards>
    </ListPage>
  );
}
