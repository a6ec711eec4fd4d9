import { z } from 'zod';
import { sendStaffMessage } from '../../../../database/messages/send-staff-message.ts';
import { messages } from '../../../../database/staff-lists/resources/messages.ts';
import { STAFF_ACTORS } from '../../../../domain/staff-access.ts';
import { id } from '../../../schemas/id.ts';
import { sentence } from '../../../schemas/sentence.ts';
import { defineWritable } from './writable-resource.ts';

/** Who reaches many has to say so: a form that lost its organisation must not write to all. */
const fields = z.object({
  organisationId: id.nullish(),
  to: z.enum(['one', 'applicants', 'all']).nullish(),
  title: sentence(1, 200),
  text: sentence(1, 4_000),
  sms: z.boolean().default(false).meta({ description: 'Owners get an SMS beside it, in the allowed hours' }),
}).superRefine(({ organisationId, to }, context) => {
  const refuse = (field: string, code: string, message: string) => context.addIssue({ code: 'custom', path: [field], params: { code }, message });
  if (to === 'applicants' || to === 'all') {
    if (organisationId != null) refuse('organisationId', 'not-allowed', 'پیام یا برای یک سازمان است یا برای همه.');
  } else if (organisationId == null) refuse('organisationId', 'required', 'سازمان را انتخاب کنید.');
});

export default defineWritable({
  resource: messages,
  writers: STAFF_ACTORS['messages.write'],
  subject: 'message',
  fields,
  create: ({ db, tx, viewer }, { organisationId, to, title, text, sms }) =>
    sendStaffMessage(db, tx, {
      author: viewer, title, text, bySms: sms,
      ...(to === 'applicants' || to === 'all' ? { to } : { organisationId: organisationId ?? undefined }),
    }),
});
