import { DataTable } from 'react-admin';
import { InstantField } from '../shown/instant-field.tsx';
import { ListPage } from '../shown/list-page.tsx';
import { TableOrCards } from '../shown/table-or-cards.tsx';
import { TextCol } from '../shown/text-col.tsx';
import { showValue } from './show-value.ts';

/** What admin may change; every change stands in the audit trail with before and after. */
export function SettingList() {
  return (
    <ListPage sort={{ field: 'id', order: 'ASC' }} perPage={100} paged={false}>
      <TableOrCards noShow primary={(one) => one['title'] as string} secondary={(one) => showValue(String(one.id), one['value'])}>
        <DataTable bulkActionButtons={false}>
          <TextCol source="title" label="تنظیم" />
          <DataTable.Col source="value" label="مقدار" disableSort render={(one) => showValue(String(one.id), one['value'])} />
          <DataTable.Col source="default" label="مقدار آغازین" disableSort render={(one) => showValue(String(one.id), one['default'])} />
          <TextCol source="updatedBy" label="تغییردهنده" />
          <DataTable.Col source="updatedAt" label="آخرین تغییر" disableSort><InstantField source="updatedAt" /></DataTable.Col>
        </DataTable>
      </TableOrCards>
    </ListPage>
  );
}
