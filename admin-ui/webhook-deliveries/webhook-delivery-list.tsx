import { DataTable, RecordContextProvider, SelectInput } from 'react-admin';
import { toPersianDigits } from '../../domain/digits.ts';
import { CodeField } from '../shown/code-field.tsx';
import { InstantField } from '../shown/instant-field.tsx';
import { ListPage } from '../shown/list-page.tsx';
import { choicesOf, StatusField, type Colour } from '../shown/status-field.tsx';
import { TableOrCards } from '../shown/table-or-cards.tsx';
import { TextCol } from '../shown/text-col.tsx';

const STATUS_PERSIAN: Record<string, string> = { pending: 'در نوبت', delivered: 'رسید', failed: 'نرسید', cancelled: 'لغو شد' };
const COLOURS: Record<string, Colour> = { pending: 'info', delivered: 'success', failed: 'error' };
const filters = [<SelectInput key="status" source="status" label="وضعیت" choices={choicesOf(STATUS_PERSIAN)} alwaysOn />];

/** News to customers' own servers, and how far they came. */
export function WebhookDeliveryList() {
  return (
    <ListPage filters={filters} sort={{ field: 'createdAt', order: 'DESC' }}>
      <TableOrCards noShow primary={(one) => `${String(one['organisationName'])} · ${String(one['event'])}`}
        secondary={(one) => <RecordContextProvider value={one}><StatusField source="status" labels={STATUS_PERSIAN} colours={COLOURS} /></RecordContextProvider>}>
        <DataTable bulkActionButtons={false} rowClick={false}>
          <TextCol source="organisationName" label="سازمان" />
          <DataTable.Col source="host" label="سرور" disableSort><CodeField source="host" /></DataTable.Col>
          <DataTable.Col source="event" label="رویداد" disableSort><CodeField source="event" /></DataTable.Col>
          <DataTable.Col source="status" label="وضعیت" disableSort><StatusField source="status" labels={STATUS_PERSIAN} colours={COLOURS} /></DataTable.Col>
          <DataTable.Col source="attempts" label="تلاش‌ها" disableSort render={(one) => toPersianDigits(String(one['attempts']))} />
          <DataTable.Col source="lastStatus" label="آخرین پاسخ" disableSort><CodeField source="lastStatus" /></DataTable.Col>
          <DataTable.Col source="createdAt" label="ثبت"><InstantField source="createdAt" /></DataTable.Col>
          <DataTable.Col source="nextAttemptAt" label="تلاش بعدی" disableSort><InstantField source="nextAttemptAt" /></DataTable.Col>
        </DataTable>
      </TableOrCards>
    </ListPage>
  );
}
