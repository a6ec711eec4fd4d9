import { DataTable, List, SelectInput } from 'react-admin';
import { STAFF_ROLE_PERSIAN } from '../../domain/statuses.ts';
import { InstantField } from '../shown/instant-field.tsx';
import { ListPagination } from '../shown/list-pagination.tsx';
import { StatusField } from '../shown/status-field.tsx';
import { TASK_KIND_PERSIAN } from './task-kinds.ts';

const CHOICES = [{ id: 'true', name: 'باز' }, { id: 'false', name: 'بسته' }];
const filters = [<SelectInput key="open" source="open" label="وضعیت" choices={CHOICES} alwaysOn />];

/** The oldest first: that is the one that waits longest. */
export function TaskList() {
  return (
    <List filters={filters} filterDefaultValues={{ open: 'true' }} sort={{ field: 'createdAt', order: 'ASC' }} pagination={<ListPagination />} perPage={25} exporter={false}>
      <DataTable bulkActionButtons={false} rowClick="show">
        <DataTable.Col source="title" label="عنوان" disableSort />
        <DataTable.Col label="نوع"><StatusField source="kind" labels={TASK_KIND_PERSIAN} colours={{}} /></DataTable.Col>
        <DataTable.Col label="صف"><StatusField source="role" labels={STAFF_ROLE_PERSIAN} colours={{}} /></DataTable.Col>
        <DataTable.Col source="createdAt" label="آمده در"><InstantField source="createdAt" /></DataTable.Col>
        <DataTable.Col label="بسته شده"><InstantField source="resolvedAt" /></DataTable.Col>
      </DataTable>
    </List>
  );
}
