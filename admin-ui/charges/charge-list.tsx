import { DataTable, RecordContextProvider, SelectInput, TextInput, useCanAccess, type RaRecord } from 'react-admin';
import { CHARGE_STATUS_PERSIAN } from '../../domain/statuses.ts';
import { AgeField } from '../shown/age-field.tsx';
import { MobileField } from '../shown/mobile-field.tsx';
import { OPERATOR_CHOICES, OperatorField } from '../shown/operator-field.tsx';
import { QueueTabs, type QueueTab } from '../shown/queue-tabs.tsx';
import { RialField } from '../shown/rial-field.tsx';
import { choicesOf } from '../shown/status-field.tsx';
import { TableOrCards } from '../shown/table-or-cards.tsx';
import { TextCol } from '../shown/text-col.tsx';
import { BulkResolution } from './bulk-resolution.tsx';
import { ChargeStatusField } from './charge-status-field.tsx';
import { ListPage } from '../shown/list-page.tsx';

const TABS: QueueTab[] = [
  { label: 'منتظر تصمیم', filter: { waitsForPerson: 'true' }, counted: true },
  { label: 'نامعلوم، در حال استعلام', filter: { waitsForPerson: 'false', state: 'unknown' }, counted: true },
  { label: 'در حال ارسال', filter: { state: 'sending' } },
  { label: 'همه', filter: {} },
];

const filters = [
  <TextInput key="mobile" source="mobile" label="شماره همراه (کامل)" alwaysOn />,
  <SelectInput key="status" source="status" label="وضعیت" choices={choicesOf(CHARGE_STATUS_PERSIAN)} />,
  <SelectInput key="operatorCode" source="operatorCode" label="اپراتور" choices={OPERATOR_CHOICES} />,
];

export const CHARGE_QUEUE = { filter: { waitsForPerson: 'true' }, sort: { field: 'id', order: 'ASC' } } as const;

/** Opens on the charges that wait for a person, the oldest first. */
export function ChargeList() {
  const { canAccess: decides } = useCanAccess({ resource: 'charges', action: 'charges.resolve' });
  return (
    <ListPage filters={filters} filterDefaultValues={CHARGE_QUEUE.filter} sort={CHARGE_QUEUE.sort}>
      <QueueTabs tabs={TABS} label="بخش‌ها" />
      <TableOrCards
        primary={(record) => <RecordContextProvider value={record}><MobileField source="mobile" /> · <RialField source="amount" /></RecordContextProvider>}
        secondary={(record) => <RecordContextProvider value={record}><ChargeStatusField source="status" /> {record['orderName']}</RecordContextProvider>}>
        <DataTable bulkActionButtons={decides === true && <BulkResolution />} isRowSelectable={(row: RaRecord) => row['state'] === 'unknown'} rowClick="show">
          <DataTable.Col label="شماره همراه"><MobileField source="mobile" /></DataTable.Col>
          <DataTable.Col label="اپراتور"><OperatorField source="operatorCode" /></DataTable.Col>
          <TextCol source="product" label="محصول" />
          <DataTable.Col label="مبلغ"><RialField source="amount" /></DataTable.Col>
          <DataTable.Col label="وضعیت"><ChargeStatusField source="status" /></DataTable.Col>
          <TextCol source="orderName" label="درخواست" />
          <TextCol source="organisationName" label="سازمان" />
          <DataTable.Col label="نامعلوم از"><AgeField source="unknownSince" /></DataTable.Col>
          <TextCol source="claimedBy" label="در دست" />
        </DataTable>
      </TableOrCards>
    </ListPage>
  );
}
