import { z } from 'zod';
import { deleteRow, insertRow, updateRow, type Columns } from '../../../../database/rows/write-row.ts';
import { holidays } from '../../../../database/staff-lists/resources/holidays.ts';
import { HOLIDAY_KINDS } from '../../../../domain/calendar/holiday-kinds.ts';
import { isoDateOf } from '../../../../domain/calendar/iso-date.ts';
import { STAFF_ACTORS } from '../../../../domain/staff-access.ts';
import { jalaliDateInput } from '../../../schemas/jalali-date.ts';
import { nameInput } from '../../../schemas/name.ts';
import { defineWritable } from './writable-resource.ts';

const fields = z.object({
  date: jalaliDateInput,
  title: nameInput(200),
  kind: z.enum(HOLIDAY_KINDS).default('announced'),
  proposed: z.boolean().default(false).meta({ description: 'Computed, and not counted as a holiday until a person has confirmed it' }),
});

export default defineWritable({
  resource: holidays,
  writers: STAFF_ACTORS['holidays.write'],
  subject: 'holiday',
  fields,
  create: ({ db, tx }, holiday) => insertRow(db, tx, 'holidays', columnsOf(holiday)),
  update: ({ db, tx }, id, holiday) => updateRow(db, tx, 'holidays', id, columnsOf(holiday)),
  remove: ({ db, tx }, id) => deleteRow(db, tx, 'holidays', id),
});

function columnsOf({ date, title, kind, proposed }: z.output<typeof fields>): Columns {
  return { date: isoDateOf(date), title, kind, proposed };
}
