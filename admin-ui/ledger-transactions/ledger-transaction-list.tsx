import { DataTable, List, SelectInput, TopToolbar } from 'react-admin';
import { CodeField } from '../shown/code-field.tsx';
import { InstantField } from '../shown/instant-field.tsx';
import { ListPagination } from '../shown/list-pagination.tsx';
import { choicesOf, StatusField } from '../shown/status-field.tsx';
import { AuditButton } from './audit-button.tsx';
import { LEDGER_KIND_PERSIAN } from './kinds.ts';

const filters = [<SelectInput key="kind" source="kind" label="نوع" choices={choicesOf(LEDGER_KIND_PERSIAN)} alwaysOn />];

export function LedgerTransactionList() {
  return (
    <List filters={filters} actions={<TopToolbar><AuditButton /></TopToolbar>} sort={{ field: 'createdAt', order: 'DESC' }} pagination={<ListPagination />} perPage={25} exporter={false}>
      <DataTable bulkActionButtons={false} rowClick="show">
        <DataTable.Col source="createdAt" label="زمان"><InstantField source="createdAt" /></DataTable.Col>
        <DataTable.Col label="نوع"><StatusField source="kind" labels={LEDGER_KIND_PERSIAN} colours={{}} /></DataTable.Col>
        <DataTable.Col source="organisationName" label="سازمان" disableSort />
        <DataTable.Col source="description" label="شرح" disableSort />
        <DataTable.Col label="شناسه"><CodeField source="id" /></DataTable.Col>
      </DataTable>
    </List>
  );
}
