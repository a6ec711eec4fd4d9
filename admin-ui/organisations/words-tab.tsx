import { DataTable } from 'react-admin';
import { toPersianDigits } from '../../domain/digits.ts';
import { CodeField } from '../shown/code-field.tsx';
import { InstantField } from '../shown/instant-field.tsx';
import { StatusField } from '../shown/status-field.tsx';
import { TextCol } from '../shown/text-col.tsx';
import { SMS_STATUS_COLOURS, SMS_STATUS_PERSIAN } from '../sms-messages/sms-status.ts';
import { Related } from './related.tsx';

/** What we wrote to them, and how far it came; what the system wrote stands in the story. */
export function WordsTab() {
  return (
    <>
      <Related list="messages" title="پیام‌های همکاران" empty="همکاران پیامی ننوشته‌اند.">
        <DataTable bulkActionButtons={false} rowClick={(id) => `/messages/${String(id)}/show`}>
          <TextCol source="title" label="عنوان" />
          <DataTable.Col label="خوانده" render={({ readBy, recipients }) => toPersianDigits(`${String(readBy)} از ${String(recipients)}`)} />
          <TextCol source="createdBy" label="فرستنده" />
          <DataTable.Col label="زمان"><InstantField source="createdAt" /></DataTable.Col>
        </DataTable>
      </Related>
      <Related list="sms-messages" title="پیامک‌ها" empty="پیامکی فرستاده نشده است.">
        <DataTable bulkActionButtons={false} rowClick={false}>
          <TextCol source="userName" label="گیرنده" />
          <DataTable.Col label="رویداد"><CodeField source="kind" /></DataTable.Col>
          <DataTable.Col label="وضعیت"><StatusField source="status" labels={SMS_STATUS_PERSIAN} colours={SMS_STATUS_COLOURS} /></DataTable.Col>
          <DataTable.Col label="ثبت"><InstantField source="createdAt" /></DataTable.Col>
        </DataTable>
      </Related>
    </>
  );
}
