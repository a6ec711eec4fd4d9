import { z } from 'zod';
import { changeStaff, type StaffState } from '../../../../database/staff/change-staff.ts';
import { createStaff } from '../../../../database/staff/create-staff.ts';
import { staff } from '../../../../database/staff-lists/resources/staff.ts';
import { Problem } from '../../../../domain/problems.ts';
import { STAFF_ACTORS } from '../../../../domain/staff-access.ts';
import { STAFF_ROLES } from '../../../../domain/statuses.ts';
import { mobileInput } from '../../../schemas/mobile.ts';
import { nameInput } from '../../../schemas/name.ts';
import { defineWritable } from './writable-resource.ts';

const name = nameInput(100);
const fields = z.object({
  username: z.string().trim().toLowerCase().regex(/^[a-z][a-z0-9._-]{2,31}$/).meta({ description: 'Latin, beginning with a letter' }),
  firstName: name,
  lastName: name,
  mobile: mobileInput.nullable().meta({ description: 'Needed for new colleagues: its one-time code is the first log-in' }),
  role: z.enum(STAFF_ROLES),
  disabled: z.boolean().default(false),
});

export default defineWritable({
  resource: staff,
  writers: STAFF_ACTORS['staff.write'],
  subject: 'staff',
  fields,
  create({ db, tx }, { mobile, disabled: _never, ...colleague }) {
    if (mobile === null) throw new Problem('validation', { errors: [{ field: 'mobile', code: 'required', message: 'شماره همراه همکار را وارد کنید.' }] });
    return createStaff(db, tx, { ...colleague, mobile });
  },
  update: ({ db, tx, viewer }, id, after, before) =>
    changeStaff(db, tx, { userId: id, actorId: viewer.userId, before: before as unknown as StaffState, after }),
});
