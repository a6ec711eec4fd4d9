import { List, RecordContextProvider, SearchInput, SelectInput, TextInput } from 'react-admin';
import { CUSTOMER_ROLE_PERSIAN } from '../../domain/statuses.ts';
import { ListPagination } from '../shown/list-pagination.tsx';
import { MobileField } from '../shown/mobile-field.tsx';
import { choicesOf } from '../shown/status-field.tsx';
import { TableOrCards } from '../shown/table-or-cards.tsx';
import { nameOf, PeopleTable } from './people-table.tsx';

const filters = [
  <SearchInput key="q" source="q" alwaysOn placeholder="نام یا نام کاربری" />,
  <TextInput key="mobile" source="mobile" label="شماره همراه (کامل)" alwaysOn />,
  <SelectInput key="role" source="role" label="نقش" choices={choicesOf(CUSTOMER_ROLE_PERSIAN)} />,
  <SelectInput key="disabled" source="disabled" label="غیرفعال" choices={choicesOf({ true: 'بله', false: 'خیر' })} />,
];

export function UserList() {
  return (
    <List filters={filters} sort={{ field: 'createdAt', order: 'DESC' }} pagination={<ListPagination />} perPage={25} exporter={false} empty={false}>
      <TableOrCards primary={nameOf} secondary={(user) => <RecordContextProvider value={user}><MobileField source="mobile" /> · {user['organisationName']}</RecordContextProvider>}>
        <PeopleTable withOrganisation />
      </TableOrCards>
    </List>
  );
}
