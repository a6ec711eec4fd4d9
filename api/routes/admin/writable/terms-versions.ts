import { z } from 'zod';
import { deleteRow, insertRow, updateRow } from '../../../../database/rows/write-row.ts';
import type { Row } from '../../../../database/connection.ts';
import { termsVersions } from '../../../../database/staff-lists/resources/terms-versions.ts';
import { nextTermsVersion } from '../../../../database/terms/next-version.ts';
import { jalaliDayRange, tehranInstant, type JalaliDate } from '../../../../domain/calendar/jalali.ts';
import { Problem } from '../../../../domain/problems.ts';
import { STAFF_ACTORS } from '../../../../domain/staff-access.ts';
import { jalaliDateInput } from '../../../schemas/jalali-date.ts';
import { sentence } from '../../../schemas/sentence.ts';
import { defineWritable } from './writable-resource.ts';

const fields = z.object({
  kind: z.enum(['registration', 'purchase']),
  title: sentence(1, 200),
  text: sentence(1, 100_000),
  inForceFrom: jalaliDateInput.meta({ description: 'Jalali; from the beginning of that day in Tehran, and from now on for today' }),
});

export default defineWritable({
  resource: termsVersions,
  writers: STAFF_ACTORS['terms.write'],
  subject: 'terms',
  fields,
  async create({ db, tx, viewer }, { kind, title, text, inForceFrom }) {
    const version = await nextTermsVersion(db, tx, kind);
    return insertRow(db, tx, 'terms_versions', { kind, version, title, text, in_force_from: beginning(inForceFrom), created_by: viewer.userId });
  },
  async update({ db, tx }, id, { kind, title, text, inForceFrom }, before) {
    refuseInForce(before);
    if (kind !== before['kind']) throw new Problem('validation', { errors: [{ field: 'kind', code: 'immutable', message: 'این مقدار پس از ثبت تغییر نمی‌کند.' }] });
    await updateRow(db, tx, 'terms_versions', id, { title, text, in_force_from: beginning(inForceFrom) });
  },
  async remove({ db, tx }, id, before) {
    refuseInForce(before);
    await deleteRow(db, tx, 'terms_versions', id);
  },
});

/** Nobody can have accepted yesterday what is written today. */
function beginning(date: JalaliDate): Date {
  const now = new Date();
  if (jalaliDayRange(date).until <= now) {
    throw new Problem('validation', { errors: [{ field: 'inForceFrom', code: 'time-in-the-past', message: 'این تاریخ گذشته است.' }] });
  }
  const start = tehranInstant(date);
  return start > now ? start : now;
}

/** What people accepted stays as they read it. */
function refuseInForce(before: Row): void {
  if (before['inForce'] === true) throw new Problem('wrong-state', { detail: 'این نسخه اجرایی شده است و تغییر نمی‌کند. نسخه تازه‌ای بسازید.' });
}
