import Chip from '@mui/material/Chip';
import { DataTable, SelectInput } from 'react-admin';
import { toPersianDigits } from '../../domain/digits.ts';
import { DateField } from '../shown/date-field.tsx';
import { ListPage } from '../shown/list-page.tsx';
import { choicesOf, StatusField } from '../shown/status-field.tsx';
import { TableOrCards } from '../shown/table-or-cards.tsx';
import { TextCol } from '../shown/text-col.tsx';
import { TERMS_KIND_PERSIAN } from './kinds.ts';

const filters = [<SelectInput key="kind" source="kind" label="برای" choices={choicesOf(TERMS_KIND_PERSIAN)} alwaysOn />];
const State = ({ terms }: { terms: Record<string, unknown> }) => (terms['inForce'] === true ? <Chip size="small" color="success" variant="outlined" label="اجرایی شده" /> : <Chip size="small" variant="outlined" label="در آینده" />);

/** Versions of the terms: what has come into force is never changed; the newest of those is what people accept. */
export function TermsList() {
  return (
    <ListPage filters={filters} sort={{ field: 'createdAt', order: 'DESC' }} createLabel="نسخه تازه">
      <TableOrCards primary={(one) => `${String(one['title'])}، نسخه ${toPersianDigits(String(one['version']))}`} secondary={(one) => <State terms={one} />}>
        <DataTable bulkActionButtons={false} rowClick="show">
          <DataTable.Col source="kind" label="برای" disableSort><StatusField source="kind" labels={TERMS_KIND_PERSIAN} colours={{}} /></DataTable.Col>
          <DataTable.Col source="version" label="نسخه" disableSort render={(one) => toPersianDigits(String(one['version']))} />
          <TextCol source="title" label="عنوان" />
          <DataTable.Col source="inForceFrom" label="اجرا از" disableSort><DateField source="inForceFrom" /></DataTable.Col>
          <DataTable.Col source="inForce" label="وضعیت" disableSort render={(one) => <State terms={one} />} />
          <DataTable.Col source="acceptanceCount" label="پذیرش‌ها" disableSort render={(one) => toPersianDigits(String(one['acceptanceCount']))} />
          <TextCol source="createdBy" label="نویسنده" />
        </DataTable>
      </TableOrCards>
    </ListPage>
  );
}
