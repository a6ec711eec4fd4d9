import { DataTable, List, SelectInput, TextInput } from 'react-admin';
import { OPERATORS } from '../../domain/operators.ts';
import { CHARGE_STATUS_PERSIAN } from '../../domain/statuses.ts';
import { InstantField } from '../shown/instant-field.tsx';
import { ListPagination } from '../shown/list-pagination.tsx';
import { MobileField } from '../shown/mobile-field.tsx';
import { OperatorField } from '../shown/operator-field.tsx';
import { RialField } from '../shown/rial-field.tsx';
import { choicesOf } from '../shown/status-field.tsx';
import { ChargeStatusField } from './charge-status-field.tsx';

const STATE_PERSIAN = { waiting: 'در صف', sending: 'در حال ارسال', unknown: 'نامعلوم (نیازمند استعلام یا تصمیم)', settled: 'تعیین‌تکلیف‌شده' };
const operators = Object.values(OPERATORS).map(({ code, persian }) => ({ id: code, name: persian }));

const filters = [
  <SelectInput key="state" source="state" label="وضعیت ارسال" choices={choicesOf(STATE_PERSIAN)} alwaysOn />,
  <TextInput key="mobile" source="mobile" label="شماره همراه (کامل)" alwaysOn />,
  <SelectInput key="status" source="status" label="وضعیت" choices={choicesOf(CHARGE_STATUS_PERSIAN)} />,
  <SelectInput key="operatorCode" source="operatorCode" label="اپراتور" choices={operators} />,
];

/** Opens on what people have to look at: charges whose outcome is unknown. */
export function ChargeList() {
  return (
    <List filters={filters} filterDefaultValues={{ state: 'unknown' }} sort={{ field: 'id', order: 'DESC' }} pagination={<ListPagination />} perPage={25} exporter={false}>
      <DataTable bulkActionButtons={false} rowClick="show">
        <DataTable.Col label="شماره همراه"><MobileField source="mobile" /></DataTable.Col>
        <DataTable.Col label="اپراتور"><OperatorField source="operatorCode" /></DataTable.Col>
        <DataTable.Col source="product" label="محصول" disableSort />
        <DataTable.Col label="مبلغ"><RialField source="amount" /></DataTable.Col>
        <DataTable.Col label="وضعیت"><ChargeStatusField source="status" /></DataTable.Col>
        <DataTable.Col source="orderName" label="درخواست" disableSort />
        <DataTable.Col source="organisationName" label="سازمان" disableSort />
        <DataTable.Col label="نامعلوم از"><InstantField source="unknownSince" /></DataTable.Col>
      </DataTable>
    </List>
  );
}
