import { WORKFLOWS } from '../../domain/processes.ts';
import { Problem } from '../../domain/problems.ts';
import { mayDo } from '../../domain/staff-access.ts';
import type { StaffRole } from '../../domain/statuses.ts';
import type { Database, Tx } from '../connection.ts';

interface StaffMessage {
  author: { userId: string; role: StaffRole };
  /** Undefined: all of `to`. */
  organisationId?: string | undefined;
  to?: 'applicants' | 'all' | undefined;
  title: string;
  text: string;
  /** Owners get an SMS beside it, in the allowed hours. */
  bySms: boolean;
}

/**
 * Writes to one organisation or to many: a copy for each, in one statement, so that a crash leaves all or none. Whom it
 * reaches is a person's choice and stands here, what the system tells of itself in `domain/notices/who-is-told.ts`.
 * Throws Problem `validation` for an organisation that is not there, `forbidden` where the role may not write to these.
 * @returns the message's id.
 */
export async function sendStaffMessage(db: Database, tx: Tx, { author, organisationId, to = 'all', title, text, bySms }: StaffMessage): Promise<string> {
  const onlyApplicants = !mayDo(author.role, 'messages.customers');
  if (organisationId !== undefined) await checkOne(db, tx, organisationId, onlyApplicants);
  else if (to === 'all' && onlyApplicants) throw new Problem('forbidden', { detail: 'کارشناس فقط به متقاضیان پیام می‌دهد.' });
  const audience = organisationId === undefined ? to : 'one';
  const [message] = await db.query<{ id: string }>(
    `insert into staff_messages (audience, organisation_id, title, body, by_sms, created_by) values ($1, $2, $3, $4, $5, $6) returning id`,
    [audience, organisationId ?? null, title, text, bySms, author.userId], tx,
  );
  if (message === undefined) throw new Error('the message was not stored');
  await db.query(
    `insert into messages (organisation_id, kind, title, body, staff_message_id, deduplication_key)
       select o.id, 'staff-message', $2, $3, $1::uuid, 'staff-message:' || $1::uuid || ':' || o.id from organisations o
        where o.disabled_at is null and case $4::text when 'one' then o.id = $5::uuid when 'applicants' then o.registration_status <> 'active' else true end
     returning id`,
    [message.id, title, text, audience, organisationId ?? null], tx,
  );
  if (bySms) await tellOwnersBySms(db, tx, message.id, title);
  return message.id;
}

async function checkOne(db: Database, tx: Tx, organisationId: string, onlyApplicants: boolean): Promise<void> {
  const [organisation] = await db.query<{ active: boolean }>(
    `select registration_status = 'active' as active from organisations where id = $1 and disabled_at is null`, [organisationId], tx);
  if (organisation === undefined) {
    throw new Problem('validation', { errors: [{ field: 'organisationId', code: 'not-found', message: 'چنین سازمانی نیست یا غیرفعال است.' }] });
  }
  if (onlyApplicants && organisation.active) throw new Problem('forbidden', { detail: 'کارشناس فقط به متقاضیان پیام می‌دهد.' });
}

/** The SMS says only that there is a message: its text may be long, and a telephone lies open. */
async function tellOwnersBySms(db: Database, tx: Tx, messageId: string, title: string): Promise<void> {
  await db.query(
    `with told as (
       insert into notices (receptor, message, kind, user_id, organisation_id, staff_message_id, deduplication_key)
         select u.mobile, $2, 'staff-message', u.id, u.organisation_id, $1::uuid, 'staff-message:' || $1::uuid || ':' || u.id
           from messages m join users u on u.organisation_id = m.organisation_id
          where m.staff_message_id = $1::uuid and u.role = 'owner' and u.disabled_at is null and u.mobile is not null
         on conflict (deduplication_key) do nothing returning id)
     insert into outbox (kind, workflow, workflow_id, payload)
       select 'start', $3, 'notification/' || id, jsonb_build_object('noticeId', id) from told returning id`,
    [messageId, `کوک\nپیام تازه: ${title}\nمتن پیام در بخش «پیام ها»ی پورتال است.`, WORKFLOWS.notification], tx,
  );
}
