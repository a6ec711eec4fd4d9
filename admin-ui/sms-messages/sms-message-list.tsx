import { DataTable, RecordContextProvider, SelectInput } from 'react-admin';
import { toPersianDigits } from '../../domain/digits.ts';
import { CodeField } from '../shown/code-field.tsx';
import { InstantField } from '../shown/instant-field.tsx';
import { ListPage } from '../shown/list-page.tsx';
import { choicesOf, StatusField, type Colour } from '../shown/status-field.tsx';
import { TableOrCards } from '../shown/table-or-cards.tsx';
import { TextCol } from '../shown/text-col.tsx';

const STATUS_PERSIAN: Record<string, string> = { waiting: 'در نوبت', sent: 'فرستاده شد', delivered: 'رسید', undelivered: 'نرسید', refused: 'پذیرفته نشد' };
const COLOURS: Record<string, Colour> = { waiting: 'info', delivered: 'success', undelivered: 'error', refused: 'error' };
const filters = [<SelectInput key="status" source="status" label="وضعیت" choices={choicesOf(STATUS_PERSIAN)} alwaysOn />];

/** SMS other than codes, and how far they came. */
export function SmsMessageList() {
  return (
    <ListPage filters={filters} sort={{ field: 'createdAt', order: 'DESC' }}>
      <TableOrCards noShow primary={(one) => `${toPersianDigits(String(one['userName'] ?? ''))} ${String(one['organisationName'] ?? '')}`}
        secondary={(one) => <RecordContextProvider value={one}><StatusField source="status" labels={STATUS_PERSIAN} colours={COLOURS} /></RecordContextProvider>}>
        <DataTable bulkActionButtons={false} rowClick={false}>
          <DataTable.Col source="receptor" label="گیرنده" disableSort render={(one) => <bdi dir="ltr">{toPersianDigits(String(one['receptor']))}</bdi>} />
          <TextCol source="userName" label="نام" />
          <TextCol source="organisationName" label="سازمان" />
          <DataTable.Col source="kind" label="رویداد" disableSort><CodeField source="kind" /></DataTable.Col>
          <DataTable.Col source="status" label="وضعیت" disableSort><StatusField source="status" labels={STATUS_PERSIAN} colours={COLOURS} /></DataTable.Col>
          <DataTable.Col source="createdAt" label="ثبت"><InstantField source="createdAt" /></DataTable.Col>
          <DataTable.Col source="sentAt" label="زمان فرستادن" disableSort><InstantField source="sentAt" /></DataTable.Col>
        </DataTable>
      </TableOrCards>
    </ListPage>
  );
}
