import { DataTable, RecordContextProvider, SearchInput, SelectInput } from 'react-admin';
import { toPersianDigits } from '../../domain/digits.ts';
import { RUN_STATUS_PERSIAN } from '../../domain/statuses.ts';
import { InstantField } from '../shown/instant-field.tsx';
import { RialField } from '../shown/rial-field.tsx';
import { choicesOf } from '../shown/status-field.tsx';
import { RunProgress } from './run-progress.tsx';
import { RunStatusField } from './run-status-field.tsx';
import { ListPage } from '../shown/list-page.tsx';
import { TableOrCards } from '../shown/table-or-cards.tsx';

const filters = [
  <SearchInput key="q" source="q" alwaysOn placeholder="نام درخواست یا سازمان" />,
  <SelectInput key="status" source="status" label="وضعیت" choices={choicesOf(RUN_STATUS_PERSIAN)} alwaysOn />,
  <SelectInput key="open" source="open" label="باز یا بسته" choices={[{ id: 'true', name: 'باز' }, { id: 'false', name: 'بسته' }]} />,
];

export function RunList() {
  return (
    <ListPage filters={filters} sort={{ field: 'createdAt', order: 'DESC' }}>
      <TableOrCards
        primary={(one) => <RecordContextProvider value={one}>{one['orderName']} · {toPersianDigits(one['number'] as number)} <RunStatusField source="status" /></RecordContextProvider>}
        secondary={(one) => <RecordContextProvider value={one}>{one['organisationName']} · <RialField source="total" /><RunProgress /></RecordContextProvider>}>
        <DataTable bulkActionButtons={false} rowClick="show">
          <DataTable.Col source="orderName" label="درخواست" disableSort />
          <DataTable.NumberCol source="number" label="شماره" disableSort locales="fa-IR" />
          <DataTable.Col source="organisationName" label="سازمان" disableSort />
          <DataTable.Col label="وضعیت"><RunStatusField source="status" /></DataTable.Col>
          <DataTable.Col label="پیشرفت"><RunProgress /></DataTable.Col>
          <DataTable.Col label="مبلغ"><RialField source="total" /></DataTable.Col>
          <DataTable.Col source="createdAt" label="آغاز"><InstantField source="createdAt" /></DataTable.Col>
        </DataTable>
      </TableOrCards>
    </ListPage>
  );
}
