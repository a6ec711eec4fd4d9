import { DataTable, RecordContextProvider } from 'react-admin';
import { toPersianDigits } from '../../domain/digits.ts';
import { OperatorStateField } from './operator-state-field.tsx';
import { ListPage } from '../shown/list-page.tsx';
import { TableOrCards } from '../shown/table-or-cards.tsx';

/** Capacity moves all the time: asked for again by itself. */
const REFRESH_MS = 5_000;

export function OperatorList() {
  return (
    <ListPage sort={{ field: 'code', order: 'ASC' }} paged={false} queryOptions={{ refetchInterval: REFRESH_MS }}>
      <TableOrCards primary={(one) => <RecordContextProvider value={one}>{one['name']} <OperatorStateField /></RecordContextProvider>}
        secondary={(one) => toPersianDigits(`${String(one['leasedInFlight'])} از ${String(one['maxInFlight'])} در راه`)}>
        <DataTable bulkActionButtons={false} rowClick="show">
          <DataTable.NumberCol source="code" label="کد" locales="fa-IR" />
          <DataTable.Col source="name" label="نام" />
          <DataTable.Col label="وضعیت"><OperatorStateField /></DataTable.Col>
          <DataTable.NumberCol source="leasedInFlight" label="ظرفیت در دست" disableSort locales="fa-IR" />
          <DataTable.NumberCol source="maxInFlight" label="بیشینه هم‌زمان" disableSort locales="fa-IR" />
          <DataTable.NumberCol source="maxPerSecond" label="بیشینه در ثانیه" disableSort locales="fa-IR" />
          <DataTable.NumberCol source="activeRuns" label="اجراهای فعال" disableSort locales="fa-IR" />
        </DataTable>
      </TableOrCards>
    </ListPage>
  );
}
