import { DataTable, RecordContextProvider, SelectInput } from 'react-admin';
import { toPersianDigits } from '../../domain/digits.ts';
import { CodeField } from '../shown/code-field.tsx';
import { InstantField } from '../shown/instant-field.tsx';
import { ListPage } from '../shown/list-page.tsx';
import { choicesOf, StatusField } from '../shown/status-field.tsx';
import { TableOrCards } from '../shown/table-or-cards.tsx';
import { TextCol } from '../shown/text-col.tsx';
import { SMS_STATUS_COLOURS, SMS_STATUS_PERSIAN } from './sms-status.ts';

const filters = [<SelectInput key="status" source="status" label="وضعیت" choices={choicesOf(SMS_STATUS_PERSIAN)} alwaysOn />];

/** SMS other than codes, and how far they came. */
export function SmsMessageList() {
  return (
    <ListPage filters={filters} sort={{ field: 'createdAt', order: 'DESC' }}>
      <TableOrCards noShow primary={(one) => `${toPersianDigits(String(one['userName'] ?? ''))} ${String(one['organisationName'] ?? '')}`}
        secondary={(one) => <RecordContextProvider value={one}><StatusField source="status" labels={SMS_STATUS_PERSIAN} colours={SMS_STATUS_COLOURS} /></RecordContextProvider>}>
        <DataTable bulkActionButtons={false} rowClick={false}>
          <DataTable.Col source="receptor" label="گیرنده" disableSort render={(one) => <bdi dir="ltr">{toPersianDigits(String(one['receptor']))}</bdi>} />
          <TextCol source="userName" label="نام" />
          <TextCol source="organisationName" label="سازمان" />
          <DataTable.Col source="kind" label="رویداد" disableSort><CodeField source="kind" /></DataTable.Col>
          <DataTable.Col source="status" label="وضعیت" disableSort><StatusField source="status" labels={SMS_STATUS_PERSIAN} colours={SMS_STATUS_COLOURS} /></DataTable.Col>
          <DataTable.Col source="createdAt" label="ثبت"><InstantField source="createdAt" /></DataTable.Col>
          <DataTable.Col source="sentAt" label="زمان فرستادن" disableSort><InstantField source="sentAt" /></DataTable.Col>
        </DataTable>
      </TableOrCards>
    </ListPage>
  );
}
