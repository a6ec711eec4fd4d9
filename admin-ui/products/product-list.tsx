import { BooleanField, DataTable, RecordContextProvider, SearchInput, SelectInput } from 'react-admin';
import { PRODUCT_TYPE_PERSIAN } from '../../domain/statuses.ts';
import { CodeField } from '../shown/code-field.tsx';
import { ListPage } from '../shown/list-page.tsx';
import { OPERATOR_CHOICES } from '../shown/operator-field.tsx';
import { RialField } from '../shown/rial-field.tsx';
import { choicesOf, StatusField } from '../shown/status-field.tsx';
import { TableOrCards } from '../shown/table-or-cards.tsx';
import { TextCol } from '../shown/text-col.tsx';

const filters = [
  <SearchInput key="q" source="q" alwaysOn placeholder="نام یا کد محصول" />,
  <SelectInput key="operatorCode" source="operatorCode" label="اپراتور" choices={OPERATOR_CHOICES} alwaysOn />,
  <SelectInput key="type" source="type" label="نوع" choices={choicesOf(PRODUCT_TYPE_PERSIAN)} alwaysOn />,
  <SelectInput key="active" source="active" label="فروخته می‌شود" choices={[{ id: 'true', name: 'فروخته می‌شود' }, { id: 'false', name: 'فروخته نمی‌شود' }]} />,
];

/** The catalogue. What a confirmed order holds keeps the prices that were signed. */
export function ProductList() {
  return (
    <ListPage filters={filters} sort={{ field: 'id', order: 'ASC' }}>
      <TableOrCards noShow primary={(one) => one['name'] as string} secondary={(one) => <RecordContextProvider value={one}>{one['operatorName']} · <RialField source="price" /></RecordContextProvider>}>
        <DataTable bulkActionButtons={false}>
          <TextCol source="operatorName" label="اپراتور" />
          <DataTable.Col source="type" label="نوع" disableSort><StatusField source="type" labels={PRODUCT_TYPE_PERSIAN} colours={{}} /></DataTable.Col>
          <DataTable.Col source="name" label="نام" />
          <DataTable.Col source="code" label="کد" disableSort><CodeField source="code" /></DataTable.Col>
          <DataTable.Col source="faceValue" label="مبلغ اسمی" disableSort><RialField source="faceValue" /></DataTable.Col>
          <DataTable.Col source="price" label="قیمت" disableSort><RialField source="price" /></DataTable.Col>
          <DataTable.Col source="isDefault" label="پیش‌فرض" disableSort><BooleanField source="isDefault" looseValue /></DataTable.Col>
          <DataTable.Col source="active" label="فروخته می‌شود" disableSort><BooleanField source="active" /></DataTable.Col>
        </DataTable>
      </TableOrCards>
    </ListPage>
  );
}
