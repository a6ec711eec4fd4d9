import { DataTable, RecordContextProvider, SelectInput } from 'react-admin';
import { STAFF_ROLE_PERSIAN } from '../../domain/statuses.ts';
import { AgeField } from '../shown/age-field.tsx';
import { InstantField } from '../shown/instant-field.tsx';
import { QueueTabs, type QueueTab } from '../shown/queue-tabs.tsx';
import { choicesOf, StatusField } from '../shown/status-field.tsx';
import { TableOrCards } from '../shown/table-or-cards.tsx';
import { TextCol } from '../shown/text-col.tsx';
import { TASK_KIND_PERSIAN } from './task-kinds.ts';
import { ListPage } from '../shown/list-page.tsx';

const TABS: QueueTab[] = [{ label: 'باز', filter: { open: 'true' }, counted: true }, { label: 'بسته', filter: { open: 'false' } }];
const filters = [<SelectInput key="kind" source="kind" label="نوع" choices={choicesOf(TASK_KIND_PERSIAN)} alwaysOn />];

export const TASK_QUEUE = { filter: { open: 'true' }, sort: { field: 'createdAt', order: 'ASC' } } as const;

/** The oldest first: that is the one that waits longest. */
export function TaskList() {
  return (
    <ListPage filters={filters} filterDefaultValues={TASK_QUEUE.filter} sort={TASK_QUEUE.sort}>
      <QueueTabs tabs={TABS} label="باز یا بسته" />
      <TableOrCards primary={(task) => task['title'] as string}
        secondary={(task) => <RecordContextProvider value={task}><StatusField source="kind" labels={TASK_KIND_PERSIAN} colours={{}} /> <AgeField source="createdAt" /></RecordContextProvider>}>
        <DataTable bulkActionButtons={false} rowClick="show">
          <TextCol source="title" label="عنوان" />
          <DataTable.Col label="نوع"><StatusField source="kind" labels={TASK_KIND_PERSIAN} colours={{}} /></DataTable.Col>
          <DataTable.Col label="صف"><StatusField source="role" labels={STAFF_ROLE_PERSIAN} colours={{}} /></DataTable.Col>
          <DataTable.Col source="createdAt" label="در انتظار"><AgeField source="createdAt" /></DataTable.Col>
          <TextCol source="claimedBy" label="در دست" />
          <DataTable.Col label="بسته شده"><InstantField source="resolvedAt" /></DataTable.Col>
        </DataTable>
      </TableOrCards>
    </ListPage>
  );
}
