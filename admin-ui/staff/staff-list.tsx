import { BooleanField, DataTable, RecordContextProvider, SearchInput, SelectInput } from 'react-admin';
import { STAFF_ROLE_PERSIAN } from '../../domain/statuses.ts';
import { CodeField } from '../shown/code-field.tsx';
import { InstantField } from '../shown/instant-field.tsx';
import { MobileField } from '../shown/mobile-field.tsx';
import { choicesOf, StatusField } from '../shown/status-field.tsx';
import { nameOf } from '../users/people-table.tsx';
import { ListPage } from '../shown/list-page.tsx';
import { TableOrCards } from '../shown/table-or-cards.tsx';

const filters = [
  <SearchInput key="q" source="q" alwaysOn placeholder="نام یا نام کاربری" />,
  <SelectInput key="role" source="role" label="نقش" choices={choicesOf(STAFF_ROLE_PERSIAN)} alwaysOn />,
];

/** Our own people. Only an admin opens one. */
export function StaffList() {
  return (
    <ListPage filters={filters} sort={{ field: 'username', order: 'ASC' }} perPage={50}>
      <TableOrCards noShow primary={nameOf}
        secondary={(one) => <RecordContextProvider value={one}><StatusField source="role" labels={STAFF_ROLE_PERSIAN} colours={{}} /> <CodeField source="username" />{one['disabled'] === true && ' · غیرفعال'}</RecordContextProvider>}>
        <DataTable bulkActionButtons={false}>
          <DataTable.Col source="name" label="نام" render={nameOf} />
          <DataTable.Col source="username" label="نام کاربری"><CodeField source="username" /></DataTable.Col>
          <DataTable.Col label="نقش"><StatusField source="role" labels={STAFF_ROLE_PERSIAN} colours={{}} /></DataTable.Col>
          <DataTable.Col label="همراه"><MobileField source="mobile" /></DataTable.Col>
          <DataTable.Col label="غیرفعال"><BooleanField source="disabled" /></DataTable.Col>
          <DataTable.Col label="آخرین حضور"><InstantField source="lastSeenAt" /></DataTable.Col>
        </DataTable>
      </TableOrCards>
    </ListPage>
  );
}
