import { DataTable, ReferenceManyField, Show, TopToolbar, useCanAccess, useRecordContext, type RaRecord } from 'react-admin';
import { ACCOUNT_KIND_PERSIAN } from '../ledger-transactions/kinds.ts';
import { CloseControls } from '../shown/close-controls.tsx';
import { Facts } from '../shown/facts.tsx';
import { Instant } from '../shown/instant.tsx';
import { Notes } from '../shown/notes.tsx';
import { RialField } from '../shown/rial-field.tsx';
import { Section } from '../shown/section.tsx';
import { StatusField } from '../shown/status-field.tsx';
import { TwoColumns } from '../shown/two-columns.tsx';
import { PeopleTable } from '../users/people-table.tsx';
import { OrganisationStateField } from './organisation-state-field.tsx';

export function OrganisationShow() {
  return (
    <Show component="div" actions={<TopToolbar><CloseControls resource="organisations" may="organisations.disable" closes="همه کاربران و برنامه‌های این سازمان بیرون می‌روند. آنچه تایید شده انجام می‌شود." /></TopToolbar>}>
      <Organisation />
    </Show>
  );
}

function Organisation() {
  const one = useRecordContext<RaRecord & { id: string; name: string; createdAt: string }>();
  const { canAccess: money } = useCanAccess({ resource: 'ledger-accounts', action: 'list' });
  const { canAccess: people } = useCanAccess({ resource: 'users', action: 'list' });
  if (one === undefined) return null;
  return (
    <TwoColumns
      main={<>
        <Section title={one.name} beside={<OrganisationStateField />}>
          <Facts facts={[['آغاز', <Instant key="at" at={one.createdAt} />]]} />
        </Section>
        {people === true && (
          <Section title="کاربران">
            <ReferenceManyField reference="users" target="organisationId" sort={{ field: 'createdAt', order: 'ASC' }} perPage={100}><PeopleTable /></ReferenceManyField>
          </Section>
        )}
      </>}
      side={<>
        {money === true && (
          <Section title="اعتبار">
            <ReferenceManyField reference="ledger-accounts" target="organisationId" sort={{ field: 'key', order: 'ASC' }}>
              <DataTable bulkActionButtons={false} rowClick={false}>
                <DataTable.Col label="حساب"><StatusField source="kind" labels={ACCOUNT_KIND_PERSIAN} colours={{}} /></DataTable.Col>
                <DataTable.Col label="مانده"><RialField source="balance" withToman /></DataTable.Col>
              </DataTable>
            </ReferenceManyField>
          </Section>
        )}
        <Notes kind="organisation" subjectId={one.id} />
      </>}
    />
  );
}
