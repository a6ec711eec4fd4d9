import { DataTable, useRecordContext } from 'react-admin';
import { CodeField } from '../shown/code-field.tsx';
import { InstantField } from '../shown/instant-field.tsx';
import { TextCol } from '../shown/text-col.tsx';
import { Timeline } from '../shown/timeline.tsx';
import { Related } from './related.tsx';

/** Everything that happened to them as far as one reads it, and the trail of the audit for those who read that. */
export function StoryTab() {
  const one = useRecordContext<{ id: string }>();
  if (one === undefined) return null;
  return (
    <>
      <Timeline resource="organisations" id={one.id} first={30} />
      <Related list="audit-events" title="دفتر رویدادها" sort={{ field: 'at', order: 'DESC' }} empty="رویدادی ثبت نشده است.">
        <DataTable bulkActionButtons={false} rowClick={(id) => `/audit-events/${String(id)}/show`}>
          <DataTable.Col label="زمان"><InstantField source="at" /></DataTable.Col>
          <DataTable.Col label="کار"><CodeField source="action" /></DataTable.Col>
          <TextCol source="actorName" label="به دست" />
          <DataTable.Col label="موضوع"><CodeField source="subject" /></DataTable.Col>
        </DataTable>
      </Related>
    </>
  );
}
