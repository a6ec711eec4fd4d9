import LinkIcon from '@mui/icons-material/LinkOutlined';
import { DataTable, TextInput } from 'react-admin';
import { CodeField } from '../shown/code-field.tsx';
import { InstantField } from '../shown/instant-field.tsx';
import { ListPage } from '../shown/list-page.tsx';
import { TableOrCards } from '../shown/table-or-cards.tsx';
import { TextCol } from '../shown/text-col.tsx';
import { DEED_PERSIAN } from '../shown/timeline-words.ts';
import { ChainButton } from './chain-button.tsx';
import { DeedField } from './deed-field.tsx';

const ltr = { htmlInput: { dir: 'ltr' } };
const filters = [
  <TextInput key="action" source="action" label="کار (مانند order.confirm)" alwaysOn slotProps={ltr} />,
  <TextInput key="subject" source="subject" label="موضوع (مانند order/شناسه)" alwaysOn slotProps={ltr} />,
  <TextInput key="actorId" source="actorId" label="شناسه کننده" slotProps={ltr} />,
  <TextInput key="organisationId" source="organisationId" label="شناسه سازمان" slotProps={ltr} />,
];

/** Who did what; written with the deed and chained, so that a later change shows. */
export function AuditEventList() {
  return (
    <ListPage filters={filters} sort={{ field: 'at', order: 'DESC' }} extra={<ChainButton icon={<LinkIcon />} />}>
      <TableOrCards primary={(one) => DEED_PERSIAN[String(one['action'])] ?? String(one['action'])} secondary={(one) => `${String(one['actorName'] ?? 'سامانه')} · ${String(one['organisationName'] ?? '')}`}>
        <DataTable bulkActionButtons={false} rowClick="show">
          <DataTable.Col source="at" label="زمان"><InstantField source="at" /></DataTable.Col>
          <DataTable.Col source="action" label="کار" disableSort><DeedField /></DataTable.Col>
          <TextCol source="actorName" label="به دست" />
          <TextCol source="organisationName" label="سازمان" />
          <DataTable.Col source="subject" label="موضوع" disableSort><CodeField source="subject" /></DataTable.Col>
          <DataTable.Col source="address" label="نشانی شبکه" disableSort><CodeField source="address" /></DataTable.Col>
        </DataTable>
      </TableOrCards>
    </ListPage>
  );
}
