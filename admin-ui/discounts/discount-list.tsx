import { DataTable, NullableBooleanInput, SearchInput, SelectInput } from 'react-admin';
import { PRODUCT_TYPE_PERSIAN, type ProductType } from '../../domain/statuses.ts';
import { DateField } from '../shown/date-field.tsx';
import { ListPage } from '../shown/list-page.tsx';
import { OPERATOR_CHOICES } from '../shown/operator-field.tsx';
import { choicesOf, StatusField } from '../shown/status-field.tsx';
import { TableOrCards } from '../shown/table-or-cards.tsx';
import { showPercent } from '../../domain/discounts/percent.ts';

const filters = [
  <SearchInput key="q" source="q" alwaysOn placeholder="نام سازمان" />,
  <NullableBooleanInput key="inForce" source="inForce" label="در جریان" alwaysOn />,
  <SelectInput key="operatorCode" source="operatorCode" label="اپراتور" choices={OPERATOR_CHOICES} />,
  <SelectInput key="productType" source="productType" label="نوع محصول" choices={choicesOf(PRODUCT_TYPE_PERSIAN)} />,
];

const standing = (record: Record<string, unknown>) => ({ state: record['ended'] === true ? 'ended' : record['inForce'] === true ? 'in-force' : 'other' });

const ofWhom = (record: Record<string, unknown>) => (record['organisationName'] as string | null) ?? 'همه سازمان‌ها';
const ofWhat = (record: Record<string, unknown>) =>
  [record['productType'] === null ? 'همه محصول‌ها' : PRODUCT_TYPE_PERSIAN[record['productType'] as ProductType], (record['operatorName'] as string | null) ?? 'همه اپراتورها'].join('، ');
const Standing = ({ record }: { record: Record<string, unknown> }) => (
  <StatusField source="state" record={standing(record)} labels={{ 'in-force': 'در جریان', ended: 'پایان‌یافته', other: 'خارج از تاریخ' }} colours={{ 'in-force': 'success' }} />
);

/** Discounts, those that are over among them. Only an admin changes one. */
export function DiscountList() {
  return (
    <ListPage filters={filters} sort={{ field: 'id', order: 'DESC' }} createLabel="تخفیف تازه">
      <TableOrCards
        primary={(record) => <strong>{showPercent(record['basisPoints'] as number)} {ofWhom(record)}</strong>} secondary={ofWhat}
        tertiary={(record) => <Standing record={record} />} noShow
      >
        <DataTable bulkActionButtons={false}>
          <DataTable.Col label="تخفیف" render={(record) => <strong>{showPercent(record['basisPoints'] as number)}</strong>} />
          <DataTable.Col label="برای" render={ofWhom} />
          <DataTable.Col label="محصول و اپراتور" render={ofWhat} />
          <DataTable.Col label="از روز"><DateField source="from" /></DataTable.Col>
          <DataTable.Col label="تا روز"><DateField source="until" /></DataTable.Col>
          <DataTable.Col label="وضعیت" render={(record) => <Standing record={record} />} />
        </DataTable>
      </TableOrCards>
    </ListPage>
  );
}
