import { DataTable, RecordContextProvider, SearchInput, SelectInput, useCanAccess, type RaRecord } from 'react-admin';
import { isInReview, REGISTRATION_STAGE_PERSIAN } from '../../domain/registration/moves.ts';
import { REGISTRATION_STATUS_PERSIAN } from '../../domain/statuses.ts';
import { AgeField } from '../shown/age-field.tsx';
import { InstantField } from '../shown/instant-field.tsx';
import { QueueTabs, type QueueTab } from '../shown/queue-tabs.tsx';
import { choicesOf } from '../shown/status-field.tsx';
import { TableOrCards } from '../shown/table-or-cards.tsx';
import { TextCol } from '../shown/text-col.tsx';
import { BulkDecision } from './bulk-decision.tsx';
import { DuplicateMark } from './duplicate-mark.tsx';
import type { Registration } from './registration.ts';
import { RegistrationStatusField } from './registration-status-field.tsx';
import { ListPage } from '../shown/list-page.tsx';

const TABS: QueueTab[] = [
  { label: 'همه در انتظار', filter: { inReview: 'true' }, counted: true },
  ...(['legal', 'purchase', 'second'] as const).map((stage): QueueTab => ({ label: REGISTRATION_STAGE_PERSIAN[stage], filter: { inReview: 'true', stage }, counted: true })),
  { label: 'در دست مشتری یا پایان‌یافته', filter: { inReview: 'false' } },
  { label: 'همه', filter: {} },
];

const filters = [
  <SearchInput key="q" source="q" alwaysOn placeholder="نام سازمان یا شناسه ملی" />,
  <SelectInput key="status" source="status" label="وضعیت" choices={choicesOf(REGISTRATION_STATUS_PERSIAN)} />,
  <SelectInput key="kind" source="kind" label="نوع" choices={choicesOf({ initial: 'ثبت نام', change: 'تغییر مشخصات' })} />,
  <SelectInput key="claimed" source="claimed" label="برداشته شده" choices={choicesOf({ true: 'بله', false: 'خیر' })} />,
  <SelectInput key="escalated" source="escalated" label="ارجاع به سرپرست" choices={choicesOf({ true: 'بله', false: 'خیر' })} />,
];

/** The list's own order and part, which «previous» and «next» of a record go by too. */
export const REGISTRATION_QUEUE = { filter: { inReview: 'true' }, sort: { field: 'enteredAt', order: 'ASC' } } as const;

export function RegistrationList() {
  const { canAccess: decides } = useCanAccess({ resource: 'registrations', action: 'registrations.decide' });
  return (
    <ListPage filters={filters} filterDefaultValues={REGISTRATION_QUEUE.filter} sort={REGISTRATION_QUEUE.sort}>
      <QueueTabs tabs={TABS} label="مرحله‌ها" />
      <TableOrCards primary={(record) => record['organisationName'] as string} secondary={(record) => <Card record={record} />}>
        <DataTable bulkActionButtons={decides === true && <BulkDecision />} isRowSelectable={(row) => isInReview(row as RaRecord & Registration)} rowClick="show">
          <TextCol source="organisationName" label="سازمان" />
          <DataTable.Col label=""><DuplicateMark /></DataTable.Col>
          <DataTable.Col label="وضعیت"><RegistrationStatusField source="status" /></DataTable.Col>
          <DataTable.Col source="enteredAt" label="در این مرحله"><StageAge /></DataTable.Col>
          <DataTable.NumberCol source="rounds" label="دور" disableSort locales="fa-IR" />
          <TextCol source="claimedBy" label="در دست" />
          <DataTable.Col source="createdAt" label="آغاز"><InstantField source="createdAt" /></DataTable.Col>
        </DataTable>
      </TableOrCards>
    </ListPage>
  );
}

const StageAge = () => <AgeField source="enteredAt" lateBy="late" />;

function Card({ record }: { record: RaRecord }) {
  const { claimedBy } = record as RaRecord & Registration;
  return (
    <RecordContextProvider value={record}>
      <RegistrationStatusField source="status" /> <DuplicateMark /> <StageAge /> {claimedBy}
    </RecordContextProvider>
  );
}
