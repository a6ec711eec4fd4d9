import { DataTable, NumberField, RecordContextProvider, SelectInput } from 'react-admin';
import { toPersianDigits } from '../../domain/digits.ts';
import { isOperatorCode, OPERATORS } from '../../domain/operators.ts';
import { RECONCILIATION_STATUS_PERSIAN } from '../../domain/reconciliation/statuses.ts';
import { DateField } from '../shown/date-field.tsx';
import { InstantField } from '../shown/instant-field.tsx';
import { JalaliDateInput } from '../shown/jalali-date-input.tsx';
import { ListPage } from '../shown/list-page.tsx';
import { OPERATOR_CHOICES, OperatorField } from '../shown/operator-field.tsx';
import { RialField } from '../shown/rial-field.tsx';
import { choicesOf } from '../shown/status-field.tsx';
import { TableOrCards } from '../shown/table-or-cards.tsx';
import { ReconciliationStatusField } from './reconciliation-status-field.tsx';

const filters = [
  <SelectInput key="status" source="status" label="وضعیت" choices={choicesOf(RECONCILIATION_STATUS_PERSIAN)} alwaysOn />,
  <SelectInput key="operatorCode" source="operatorCode" label="اپراتور" choices={OPERATOR_CHOICES} />,
  <JalaliDateInput key="day" source="day" label="روز" />,
];
const operatorOf = (one: object) => {
  const { operatorCode } = one as { operatorCode: number };
  return isOperatorCode(operatorCode) ? OPERATORS[operatorCode].persian : '';
};

/** Looks at operators' statements, the newest first. */
export function ReconciliationList() {
  return (
    <ListPage filters={filters} sort={{ field: 'createdAt', order: 'DESC' }} createLabel="بررسی یک روز">
      <TableOrCards primary={(one) => `${operatorOf(one)}، ${toPersianDigits(one['day'] as string)}`}
        secondary={(one) => <RecordContextProvider value={one}><ReconciliationStatusField /></RecordContextProvider>}>
        <DataTable bulkActionButtons={false} rowClick="show">
          <DataTable.Col label="روز"><DateField source="day" /></DataTable.Col>
          <DataTable.Col label="اپراتور"><OperatorField source="operatorCode" /></DataTable.Col>
          <DataTable.Col label="وضعیت"><ReconciliationStatusField /></DataTable.Col>
          <DataTable.Col label="ردیف صورت‌حساب"><NumberField source="lineCount" emptyText="—" /></DataTable.Col>
          <DataTable.Col label="مبلغ صورت‌حساب"><RialField source="amount" /></DataTable.Col>
          <DataTable.Col label="مبلغ نزد ما"><RialField source="ourAmount" /></DataTable.Col>
          <DataTable.Col label="اختلاف باز"><NumberField source="differenceCount" emptyText="—" /></DataTable.Col>
          <DataTable.Col source="createdAt" label="آغاز"><InstantField source="createdAt" /></DataTable.Col>
        </DataTable>
      </TableOrCards>
    </ListPage>
  );
}
