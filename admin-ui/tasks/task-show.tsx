import { FunctionField, Show, SimpleShowLayout, TextField, TopToolbar, useRecordContext } from 'react-admin';
import { Link } from 'react-router';
import { STAFF_ROLE_PERSIAN } from '../../domain/statuses.ts';
import { ClaimButton } from '../shown/claim-button.tsx';
import { NextRecord } from '../shown/next-record.tsx';
import { Code, CodeField } from '../shown/code-field.tsx';
import { InstantField } from '../shown/instant-field.tsx';
import { Notes } from '../shown/notes.tsx';
import { StatusField } from '../shown/status-field.tsx';
import { CloseTaskButton } from './close-task-button.tsx';
import { TaskDetail } from './task-detail.tsx';
import { TASK_QUEUE } from './task-list.tsx';
import { placeOf, TASK_KIND_PERSIAN } from './task-kinds.ts';

export function TaskShow() {
  return (
    <Show actions={<Actions />}>
      <SimpleShowLayout>
        <TextField source="title" label="عنوان" />
        <StatusField source="kind" label="نوع" labels={TASK_KIND_PERSIAN} colours={{}} />
        <StatusField source="role" label="صف" labels={STAFF_ROLE_PERSIAN} colours={{}} />
        <FunctionField label="موضوع" render={(task: Parameters<typeof placeOf>[0]) => <Subject task={task} />} />
        <TaskDetail label="جزییات" />
        <InstantField source="createdAt" label="آمده در" />
        <InstantField source="resolvedAt" label="بسته شده" />
        <TextField source="resolvedBy" label="به دست" emptyText="—" />
        <TextField source="resolution" label="نتیجه" emptyText="—" />
        <CodeField source="id" label="شناسه" />
        <TaskNotes label={false} />
      </SimpleShowLayout>
    </Show>
  );
}

function Actions() {
  const task = useRecordContext<{ id: string; resolvedAt: string | null }>();
  return <TopToolbar><ClaimButton resource="tasks" may="tasks.claim" open={task?.resolvedAt === null} /><CloseTaskButton /><NextRecord queue={TASK_QUEUE} /></TopToolbar>;
}

/** `label`: for layouts, which read it. */
function TaskNotes(_props: { label: false }) {
  const id = useRecordContext<{ id: string }>()?.id;
  return id === undefined ? null : <Notes kind="task" subjectId={id} />;
}

function Subject({ task }: { task: Parameters<typeof placeOf>[0] }) {
  const place = placeOf(task);
  return place === undefined ? <Code text={task.subjectId} /> : <Link to={place.address}>{place.says}</Link>;
}
