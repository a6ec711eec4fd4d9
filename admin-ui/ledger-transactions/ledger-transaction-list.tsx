import { DataTable, RecordContextProvider, SelectInput } from 'react-admin';
import { CodeField } from '../shown/code-field.tsx';
import { InstantField } from '../shown/instant-field.tsx';
import { choicesOf, StatusField } from '../shown/status-field.tsx';
import { AuditButton } from '../book-audits/audit-button.tsx';
import { LEDGER_KIND_PERSIAN } from './kinds.ts';
import { ListPage } from '../shown/list-page.tsx';
import { TableOrCards } from '../shown/table-or-cards.tsx';

const filters = [<SelectInput key="kind" source="kind" label="نوع" choices={choicesOf(LEDGER_KIND_PERSIAN)} alwaysOn />];

export function LedgerTransactionList() {
  return (
    <ListPage filters={filters} extra={<AuditButton />} sort={{ field: 'createdAt', order: 'DESC' }}>
      <TableOrCards
        primary={(one) => <RecordContextProvider value={one}><StatusField source="kind" labels={LEDGER_KIND_PERSIAN} colours={{}} /> {one['organisationName'] ?? ''}</RecordContextProvider>}
        secondary={(one) => <RecordContextProvider value={one}>{one['description']} · <InstantField source="createdAt" /></RecordContextProvider>}>
        <DataTable bulkActionButtons={false} rowClick="show">
          <DataTable.Col source="createdAt" label="زمان"><InstantField source="createdAt" /></DataTable.Col>
          <DataTable.Col label="نوع"><StatusField source="kind" labels={LEDGER_KIND_PERSIAN} colours={{}} /></DataTable.Col>
          <DataTable.Col source="organisationName" label="سازمان" disableSort />
          <DataTable.Col source="description" label="شرح" disableSort />
          <DataTable.Col label="شناسه"><CodeField source="id" /></DataTable.Col>
        </DataTable>
      </TableOrCards>
    </ListPage>
  );
}
