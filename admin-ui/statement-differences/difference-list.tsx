import { DataTable, RecordContextProvider, SelectInput, TextInput } from 'react-admin';
import { toPersianDigits } from '../../domain/digits.ts';
import { DIFFERENCE_KIND_PERSIAN } from '../../domain/reconciliation/statuses.ts';
import { AgeField } from '../shown/age-field.tsx';
import { DateField } from '../shown/date-field.tsx';
import { JalaliDateInput } from '../shown/jalali-date-input.tsx';
import { ListPage } from '../shown/list-page.tsx';
import { MobileField } from '../shown/mobile-field.tsx';
import { OPERATOR_CHOICES, OperatorField } from '../shown/operator-field.tsx';
import { QueueTabs, type QueueTab } from '../shown/queue-tabs.tsx';
import { RialField } from '../shown/rial-field.tsx';
import { choicesOf } from '../shown/status-field.tsx';
import { TableOrCards } from '../shown/table-or-cards.tsx';
import { TextCol } from '../shown/text-col.tsx';
import { DifferenceKindField, DifferenceStatusField } from './difference-fields.tsx';

const TABS: QueueTab[] = [
  { label: 'باز', filter: { status: 'open' }, counted: true }, { label: 'تعیین تکلیف شده', filter: { status: 'resolved' } }, { label: 'از میان رفته', filter: { status: 'vanished' } },
];
const filters = [
  <SelectInput key="kind" source="kind" label="گونه" choices={choicesOf(DIFFERENCE_KIND_PERSIAN)} alwaysOn />,
  <SelectInput key="operatorCode" source="operatorCode" label="اپراتور" choices={OPERATOR_CHOICES} />,
  <JalaliDateInput key="day" source="day" label="روز" />,
  <TextInput key="reference" source="reference" label="شناسه ارجاع" />,
];

export const DIFFERENCE_QUEUE = { filter: { status: 'open' }, sort: { field: 'createdAt', order: 'ASC' } } as const;

/** What statements and books say differently; open ones wait for a person, the oldest first. */
export function DifferenceList() {
  return (
    <ListPage filters={filters} filterDefaultValues={DIFFERENCE_QUEUE.filter} sort={DIFFERENCE_QUEUE.sort}>
      <QueueTabs tabs={TABS} label="وضعیت اختلاف" />
      <TableOrCards primary={(one) => <RecordContextProvider value={one}><DifferenceKindField /> <RialField source="theirAmount" /></RecordContextProvider>}
        secondary={(one) => <RecordContextProvider value={one}><OperatorField source="operatorCode" />، {toPersianDigits(one['day'] as string)} <AgeField source="createdAt" /></RecordContextProvider>}>
        <DataTable bulkActionButtons={false} rowClick="show">
          <DataTable.Col label="روز"><DateField source="day" /></DataTable.Col>
          <DataTable.Col label="اپراتور"><OperatorField source="operatorCode" /></DataTable.Col>
          <DataTable.Col label="گونه"><DifferenceKindField /></DataTable.Col>
          <TextCol source="organisationName" label="سازمان" />
          <DataTable.Col label="شماره همراه"><MobileField source="mobile" /></DataTable.Col>
          <DataTable.Col label="مبلغ نزد ما"><RialField source="ourAmount" /></DataTable.Col>
          <DataTable.Col label="مبلغ صورت‌حساب"><RialField source="theirAmount" /></DataTable.Col>
          <DataTable.Col label="وضعیت"><DifferenceStatusField /></DataTable.Col>
          <DataTable.Col source="createdAt" label="در انتظار"><AgeField source="createdAt" /></DataTable.Col>
          <TextCol source="claimedBy" label="در دست" />
        </DataTable>
      </TableOrCards>
    </ListPage>
  );
}
