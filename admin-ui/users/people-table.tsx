import { DataTable, type RaRecord } from 'react-admin';
import { CUSTOMER_ROLE_PERSIAN } from '../../domain/statuses.ts';
import { InstantField } from '../shown/instant-field.tsx';
import { MobileField } from '../shown/mobile-field.tsx';
import { StatusField } from '../shown/status-field.tsx';
import { TextCol } from '../shown/text-col.tsx';

export const nameOf = (user: RaRecord) => `${String(user['firstName'])} ${String(user['lastName'])}`;

/** People of customers; `withOrganisation` where they are of several. */
export function PeopleTable({ withOrganisation = false }: { withOrganisation?: boolean }) {
  return (
    <DataTable bulkActionButtons={false} rowClick={(id) => `/users/${String(id)}/show`}>
      <DataTable.Col source="name" label="نام" render={nameOf} />
      <DataTable.Col label="همراه"><MobileField source="mobile" /></DataTable.Col>
      <DataTable.Col label="نقش"><StatusField source="role" labels={CUSTOMER_ROLE_PERSIAN} colours={{}} /></DataTable.Col>
      {withOrganisation && <TextCol source="organisationName" label="سازمان" />}
      <DataTable.Col label="آخرین حضور"><InstantField source="lastSeenAt" /></DataTable.Col>
      <DataTable.Col label="غیرفعال از"><InstantField source="disabledAt" /></DataTable.Col>
    </DataTable>
  );
}
