import { DataTable, RecordContextProvider, SelectInput } from 'react-admin';
import { toPersianDigits } from '../../domain/digits.ts';
import { ACCOUNT_KIND_PERSIAN } from '../ledger-transactions/kinds.ts';
import { ListPage } from '../shown/list-page.tsx';
import { OperatorField } from '../shown/operator-field.tsx';
import { RialField } from '../shown/rial-field.tsx';
import { choicesOf, StatusField } from '../shown/status-field.tsx';
import { TableOrCards } from '../shown/table-or-cards.tsx';
import { TextCol } from '../shown/text-col.tsx';

const filters = [<SelectInput key="kind" source="kind" label="حساب" choices={choicesOf(ACCOUNT_KIND_PERSIAN)} alwaysOn />];

/** Every account of the ledger; all balances together are zero. */
export function LedgerAccountList() {
  return (
    <ListPage filters={filters} sort={{ field: 'key', order: 'ASC' }}>
      <TableOrCards noShow primary={(one) => <RecordContextProvider value={one}><StatusField source="kind" labels={ACCOUNT_KIND_PERSIAN} colours={{}} /> {one['organisationName'] ?? ''}</RecordContextProvider>}
        secondary={(one) => <RecordContextProvider value={one}><RialField source="balance" /></RecordContextProvider>}>
        <DataTable bulkActionButtons={false} rowClick={false}>
          <DataTable.Col source="key" label="حساب"><StatusField source="kind" labels={ACCOUNT_KIND_PERSIAN} colours={{}} /></DataTable.Col>
          <TextCol source="organisationName" label="سازمان" />
          <DataTable.Col source="operatorCode" label="اپراتور" disableSort><OperatorField source="operatorCode" /></DataTable.Col>
          <DataTable.Col source="balance" label="مانده" disableSort><RialField source="balance" withToman /></DataTable.Col>
          <DataTable.Col source="entryCount" label="ثبت‌ها" disableSort render={(one) => toPersianDigits(String(one['entryCount']))} />
        </DataTable>
      </TableOrCards>
    </ListPage>
  );
}
