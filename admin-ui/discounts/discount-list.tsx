import { DataTable, List, NullableBooleanInput, SearchInput, SelectInput } from 'react-admin';
import { OPERATORS, OPERATOR_CODES } from '../../domain/operators.ts';
import { PRODUCT_TYPE_PERSIAN, type ProductType } from '../../domain/statuses.ts';
import { DateField } from '../shown/date-field.tsx';
import { choicesOf, StatusField } from '../shown/status-field.tsx';
import { showPercent } from './percent.ts';

const filters = [
  <SearchInput key="q" source="q" alwaysOn placeholder="نام سازمان" />,
  <NullableBooleanInput key="inForce" source="inForce" label="در جریان" alwaysOn />,
  <SelectInput key="operatorCode" source="operatorCode" label="اپراتور" choices={OPERATOR_CODES.map((code) => ({ id: code, name: OPERATORS[code].persian }))} />,
  <SelectInput key="productType" source="productType" label="نوع محصول" choices={choicesOf(PRODUCT_TYPE_PERSIAN)} />,
];

const standing = (record: Record<string, unknown>) => ({ state: record['ended'] === true ? 'ended' : record['inForce'] === true ? 'in-force' : 'other' });

/** Discounts, those that are over among them. Only an admin changes one. */
export function DiscountList() {
  return (
    <List filters={filters} perPage={25} exporter={false} empty={false}>
      <DataTable bulkActionButtons={false}>
        <DataTable.Col label="تخفیف" render={(record) => <strong>{showPercent(record['basisPoints'] as number)}</strong>} />
        <DataTable.Col label="اپراتور" render={(record) => (record['operatorName'] as string | null) ?? 'همه'} />
        <DataTable.Col label="نوع محصول" render={(record) => (record['productType'] === null ? 'همه' : PRODUCT_TYPE_PERSIAN[record['productType'] as ProductType])} />
        <DataTable.Col label="سازمان" render={(record) => (record['organisationName'] as string | null) ?? 'همه'} />
        <DataTable.Col label="از"><DateField source="from" /></DataTable.Col>
        <DataTable.Col label="تا"><DateField source="until" /></DataTable.Col>
        <DataTable.Col
          label="وضعیت"
          render={(record) => (
            <StatusField source="state" record={standing(record)} labels={{ 'in-force': 'در جریان', ended: 'پایان‌یافته', other: 'خارج از تاریخ' }} colours={{ 'in-force': 'success' }} />
          )}
        />
      </DataTable>
    </List>
  );
}
