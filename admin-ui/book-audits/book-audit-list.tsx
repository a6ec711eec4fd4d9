import { DataTable, RecordContextProvider, SelectInput, type RaRecord } from 'react-admin';
import { InstantField } from '../shown/instant-field.tsx';
import { ListPage } from '../shown/list-page.tsx';
import { TableOrCards } from '../shown/table-or-cards.tsx';
import { AuditButton } from './audit-button.tsx';
import { CHECK_PERSIAN } from './checks.ts';
import { Verdict } from './verdict-field.tsx';

const filters = [<SelectInput key="ok" source="ok" label="نتیجه" choices={[{ id: 'false', name: 'اختلاف' }, { id: 'true', name: 'درست' }]} alwaysOn />];
const failed = (audit: RaRecord) => (audit['failedChecks'] as string[]).map((name) => CHECK_PERSIAN[name] ?? name).join('، ') || '—';
const by = (audit: RaRecord) => (audit['requestedBy'] as string | null) ?? 'نوبت شبانه';

/** What each night's audit of the ledger and of the audit trail found, and those that people asked for. */
export const BookAuditList = () => (
  <ListPage filters={filters} sort={{ field: 'createdAt', order: 'DESC' }} extra={<AuditButton />}>
    <TableOrCards primary={(audit) => <RecordContextProvider value={audit}><Verdict ok={audit['ok'] as boolean} /> <InstantField source="createdAt" /></RecordContextProvider>} secondary={failed}>
      <DataTable bulkActionButtons={false} rowClick="show">
        <DataTable.Col source="createdAt" label="زمان"><InstantField source="createdAt" /></DataTable.Col>
        <DataTable.Col label="نتیجه" render={(audit) => <Verdict ok={audit['ok'] as boolean} />} />
        <DataTable.Col label="دفتر کل" render={(audit) => <Verdict ok={audit['ledgerOk'] as boolean} />} />
        <DataTable.Col label="زنجیره رویدادها" render={(audit) => <Verdict ok={audit['chainOk'] as boolean} />} />
        <DataTable.Col label="اختلاف در" render={failed} />
        <DataTable.Col label="به خواست" render={by} />
      </DataTable>
    </TableOrCards>
  </ListPage>
);
