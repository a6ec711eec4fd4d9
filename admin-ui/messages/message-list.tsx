import { DataTable, SearchInput, SelectInput } from 'react-admin';
import { toPersianDigits } from '../../domain/digits.ts';
import { InstantField } from '../shown/instant-field.tsx';
import { ListPage } from '../shown/list-page.tsx';
import { choicesOf } from '../shown/status-field.tsx';
import { TableOrCards } from '../shown/table-or-cards.tsx';
import { TextCol } from '../shown/text-col.tsx';
import { AUDIENCE_PERSIAN, audienceOf, type StaffMessage } from './audience.ts';

const filters = [
  <SearchInput key="q" source="q" alwaysOn placeholder="عنوان یا متن" />,
  <SelectInput key="to" source="to" label="گیرندگان" choices={choicesOf(AUDIENCE_PERSIAN)} alwaysOn />,
];
const as = (record: object) => record as StaffMessage;
const readOf = ({ readBy, recipients }: StaffMessage) => toPersianDigits(`${readBy} از ${recipients}`);

export function MessageList() {
  return (
    <ListPage filters={filters} sort={{ field: 'createdAt', order: 'DESC' }} createLabel="پیام تازه">
      <TableOrCards primary={(one) => as(one).title} secondary={(one) => `${audienceOf(as(one))} · خوانده: ${readOf(as(one))}`}>
        <DataTable bulkActionButtons={false} rowClick="show">
          <DataTable.Col label="گیرندگان" render={(one) => audienceOf(as(one))} />
          <TextCol source="title" label="عنوان" />
          <DataTable.Col label="خوانده" render={(one) => readOf(as(one))} />
          <DataTable.Col label="پیامک" render={(one) => (as(one).sms ? toPersianDigits(`${as(one).smsSent} از ${as(one).smsCount}`) : '—')} />
          <TextCol source="createdBy" label="فرستنده" />
          <DataTable.Col source="createdAt" label="زمان"><InstantField source="createdAt" /></DataTable.Col>
        </DataTable>
      </TableOrCards>
    </ListPage>
  );
}
