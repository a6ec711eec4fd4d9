import { DataTable, RecordContextProvider, SearchInput, SelectInput, TextInput } from 'react-admin';
import { REGISTRATION_STATUS_PERSIAN } from '../../domain/statuses.ts';
import { InstantField } from '../shown/instant-field.tsx';
import { choicesOf } from '../shown/status-field.tsx';
import { TableOrCards } from '../shown/table-or-cards.tsx';
import { OrganisationStateField } from './organisation-state-field.tsx';
import { ListPage } from '../shown/list-page.tsx';

const filters = [
  <SearchInput key="q" source="q" alwaysOn placeholder="نام سازمان" />,
  <SelectInput key="registrationStatus" source="registrationStatus" label="وضعیت" choices={choicesOf(REGISTRATION_STATUS_PERSIAN)} alwaysOn />,
  <TextInput key="nationalId" source="nationalId" label="شناسه ملی" />,
  <SelectInput key="disabled" source="disabled" label="غیرفعال" choices={choicesOf({ true: 'بله', false: 'خیر' })} />,
];

export function OrganisationList() {
  return (
    <ListPage filters={filters} sort={{ field: 'createdAt', order: 'DESC' }}>
      <TableOrCards primary={(one) => one['name'] as string} secondary={(one) => <RecordContextProvider value={one}><OrganisationStateField /></RecordContextProvider>}>
        <DataTable bulkActionButtons={false} rowClick="show">
          <DataTable.Col source="name" label="نام" />
          <DataTable.Col label="وضعیت"><OrganisationStateField /></DataTable.Col>
          <DataTable.Col source="createdAt" label="آغاز"><InstantField source="createdAt" /></DataTable.Col>
        </DataTable>
      </TableOrCards>
    </ListPage>
  );
}
