import { RecordContextProvider, SearchInput, SelectInput, TextInput } from 'react-admin';
import { CUSTOMER_ROLE_PERSIAN } from '../../domain/statuses.ts';
import { MobileField } from '../shown/mobile-field.tsx';
import { choicesOf } from '../shown/status-field.tsx';
import { TableOrCards } from '../shown/table-or-cards.tsx';
import { nameOf, PeopleTable } from './people-table.tsx';
import { ListPage } from '../shown/list-page.tsx';

const filters = [
  <SearchInput key="q" source="q" alwaysOn placeholder="نام یا نام کاربری" />,
  <TextInput key="mobile" source="mobile" label="شماره همراه (کامل)" alwaysOn />,
  <SelectInput key="role" source="role" label="نقش" choices={choicesOf(CUSTOMER_ROLE_PERSIAN)} />,
  <SelectInput key="disabled" source="disabled" label="غیرفعال" choices={choicesOf({ true: 'بله', false: 'خیر' })} />,
];

export function UserList() {
  return (
    <ListPage filters={filters} sort={{ field: 'createdAt', order: 'DESC' }}>
      <TableOrCards primary={nameOf} secondary={(user) => <RecordContextProvider value={user}><MobileField source="mobile" /> · {user['organisationName']}</RecordContextProvider>}>
        <PeopleTable withOrganisation />
      </TableOrCards>
    </ListPage>
  );
}
