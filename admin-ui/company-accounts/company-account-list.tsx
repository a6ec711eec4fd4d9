import { BooleanField, DataTable, RecordContextProvider, SearchInput } from 'react-admin';
import { CodeField } from '../shown/code-field.tsx';
import { ListPage } from '../shown/list-page.tsx';
import { TableOrCards } from '../shown/table-or-cards.tsx';

const filters = [<SearchInput key="q" source="q" alwaysOn placeholder="صاحب، شماره یا شبا" />];

/** Accounts into which customers pay. Only an admin opens one. */
export function CompanyAccountList() {
  return (
    <ListPage filters={filters} sort={{ field: 'createdAt', order: 'ASC' }} perPage={50}>
      <TableOrCards noShow primary={(one) => `${String(one['bankName'])} · ${String(one['holder'])}`} secondary={(one) => <RecordContextProvider value={one}><CodeField source="sheba" />{one['active'] === false && ' · به مشتری نشان داده نمی‌شود'}</RecordContextProvider>}>
        <DataTable bulkActionButtons={false}>
          <DataTable.Col source="bankName" label="بانک" />
          <DataTable.Col source="holder" label="صاحب حساب" />
          <DataTable.Col label="شماره حساب"><CodeField source="number" /></DataTable.Col>
          <DataTable.Col label="شبا"><CodeField source="sheba" /></DataTable.Col>
          <DataTable.Col label="به مشتری نشان داده می‌شود"><BooleanField source="active" /></DataTable.Col>
        </DataTable>
      </TableOrCards>
    </ListPage>
  );
}
