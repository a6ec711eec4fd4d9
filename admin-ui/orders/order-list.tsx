import { DataTable, RecordContextProvider, SearchInput, SelectInput } from 'react-admin';
import { ORDER_STATUS_PERSIAN } from '../../domain/statuses.ts';
import { InstantField } from '../shown/instant-field.tsx';
import { RialField } from '../shown/rial-field.tsx';
import { choicesOf } from '../shown/status-field.tsx';
import { OrderStatusField } from './order-status-field.tsx';
import { ListPage } from '../shown/list-page.tsx';
import { TableOrCards } from '../shown/table-or-cards.tsx';

const filters = [
  <SearchInput key="q" source="q" alwaysOn placeholder="نام درخواست یا سازمان" />,
  <SelectInput key="status" source="status" label="وضعیت" choices={choicesOf(ORDER_STATUS_PERSIAN)} alwaysOn />,
];

export function OrderList() {
  return (
    <ListPage filters={filters} sort={{ field: 'createdAt', order: 'DESC' }}>
      <TableOrCards primary={(one) => <RecordContextProvider value={one}>{one['name']} <OrderStatusField source="status" /></RecordContextProvider>}
        secondary={(one) => <RecordContextProvider value={one}>{one['organisationName']} · <RialField source="total" /></RecordContextProvider>}>
        <DataTable bulkActionButtons={false} rowClick="show">
          <DataTable.Col source="name" label="نام" />
          <DataTable.Col source="organisationName" label="سازمان" disableSort />
          <DataTable.Col label="وضعیت"><OrderStatusField source="status" /></DataTable.Col>
          <DataTable.NumberCol source="lineCount" label="ردیف‌ها" disableSort locales="fa-IR" />
          <DataTable.Col label="مبلغ"><RialField source="total" /></DataTable.Col>
          <DataTable.Col source="createdAt" label="ثبت"><InstantField source="createdAt" /></DataTable.Col>
        </DataTable>
      </TableOrCards>
    </ListPage>
  );
}
