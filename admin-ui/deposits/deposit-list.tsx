import Chip from '@mui/material/Chip';
import { DataTable, FunctionField, RecordContextProvider, SearchInput, TextInput, useCanAccess, type RaRecord } from 'react-admin';
import { isInReview } from '../../domain/deposits/after-decision.ts';
import { DEPOSIT_STATUS_PERSIAN } from '../../domain/statuses.ts';
import { AgeField } from '../shown/age-field.tsx';
import { QueueTabs, type QueueTab } from '../shown/queue-tabs.tsx';
import { RialField } from '../shown/rial-field.tsx';
import { TableOrCards } from '../shown/table-or-cards.tsx';
import { TextCol } from '../shown/text-col.tsx';
import { DateField } from '../shown/date-field.tsx';
import { BulkDecision } from './bulk-decision.tsx';
import type { Deposit } from './deposit.ts';
import { DepositStatusField } from './deposit-status-field.tsx';
import { ListPage } from '../shown/list-page.tsx';

const tab = (status: keyof typeof DEPOSIT_STATUS_PERSIAN, counted = false): QueueTab => ({ label: DEPOSIT_STATUS_PERSIAN[status], filter: { status }, counted });
const TABS: QueueTab[] = [
  { label: 'همه در انتظار', filter: { open: 'true' }, counted: true }, tab('in-review', true), tab('second-review', true),
  tab('returned'), tab('approved'), tab('rejected'), { label: 'همه', filter: {} },
];

const filters = [
  <SearchInput key="q" source="q" alwaysOn placeholder="نام سازمان یا پرداخت‌کننده" />,
  <TextInput key="trackingNumber" source="trackingNumber" label="شماره پیگیری" />,
];

export const DEPOSIT_QUEUE = { filter: { open: 'true' }, sort: { field: 'submittedAt', order: 'ASC' } } as const;

/** Opens on what waits for finance, the oldest first. */
export function DepositList() {
  const { canAccess: decides } = useCanAccess({ resource: 'deposits', action: 'deposits.decide' });
  return (
    <ListPage filters={filters} filterDefaultValues={DEPOSIT_QUEUE.filter} sort={DEPOSIT_QUEUE.sort}>
      <QueueTabs tabs={TABS} label="وضعیت‌ها" />
      <TableOrCards primary={(record) => record['organisationName'] as string} secondary={(record) => <Card record={record} />}>
        <DataTable bulkActionButtons={decides === true && <BulkDecision />} isRowSelectable={(row) => isInReview((row as RaRecord & Deposit).status)} rowClick="show">
          <TextCol source="organisationName" label="سازمان" />
          <DataTable.Col label="مبلغ"><RialField source="amount" /></DataTable.Col>
          <DataTable.Col label="وضعیت"><DepositStatusField source="status" /></DataTable.Col>
          <DataTable.Col source="submittedAt" label="ثبت"><AgeField source="submittedAt" lateBy="lateSince" /></DataTable.Col>
          <DataTable.Col label=""><DuplicateSlips /></DataTable.Col>
          <TextCol source="bankName" label="بانک" />
          <DataTable.Col label="تاریخ واریز"><DateField source="paidOn" /></DataTable.Col>
          <TextCol source="claimedBy" label="در دست" />
        </DataTable>
      </TableOrCards>
    </ListPage>
  );
}

const DuplicateSlips = () => (
  <FunctionField render={(deposit: RaRecord & Deposit) => (deposit.duplicates.length > 0 ? <Chip size="small" color="error" variant="outlined" label="فیش مشابه" /> : null)} />
);

function Card({ record }: { record: RaRecord }) {
  return (
    <RecordContextProvider value={record}>
      <RialField source="amount" /> <DepositStatusField source="status" /> <AgeField source="submittedAt" lateBy="lateSince" /> <DuplicateSlips />
    </RecordContextProvider>
  );
}
