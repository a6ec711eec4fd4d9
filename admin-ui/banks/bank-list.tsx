import { BooleanField, DataTable, RecordContextProvider, SearchInput } from 'react-admin';
import { CodeField } from '../shown/code-field.tsx';
import { ListPage } from '../shown/list-page.tsx';
import { TableOrCards } from '../shown/table-or-cards.tsx';

const filters = [<SearchInput key="q" source="q" alwaysOn placeholder="نام یا کد بانک" />];

/** Banks that a slip can be of. Only an admin opens one. */
export function BankList() {
  return (
    <ListPage filters={filters} sort={{ field: 'name', order: 'ASC' }} perPage={50}>
      <TableOrCards noShow primary={(one) => one['name'] as string} secondary={(one) => <RecordContextProvider value={one}><CodeField source="code" />{one['active'] === false && ' · غیرفعال'}</RecordContextProvider>}>
        <DataTable bulkActionButtons={false}>
          <DataTable.Col source="name" label="نام" />
          <DataTable.Col label="کد"><CodeField source="code" /></DataTable.Col>
          <DataTable.Col label="کد در شبا"><CodeField source="shebaCode" /></DataTable.Col>
          <DataTable.Col label="فعال"><BooleanField source="active" /></DataTable.Col>
        </DataTable>
      </TableOrCards>
    </ListPage>
  );
}
