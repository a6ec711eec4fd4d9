import type { Database, Tx } from '../connection.ts';
import { tellStaff } from '../messages/tell-staff.ts';
import type { Application } from './application.ts';

/**
 * Rings the experts' bell once the time has come at which an applicant asked to be called again; a later call of anybody
 * has answered that. @returns when it is due, epoch milliseconds; undefined where nothing is, or it has been rung for.
 */
export async function ringCallBack(db: Database, tx: Tx, { id, legal }: Application, asOf: Date): Promise<number | undefined> {
  const [last] = await db.query<{ id: string; callBackAt: Date | null; promisedBy: string }>(
    `select c.id, c.call_back_at as "callBackAt", concat_ws(' ', u.first_name, u.last_name) as "promisedBy"
      from registration_calls c join users u on u.id = c.called_by where c.registration_id = $1 order by c.at desc, c.id desc limit 1`,
    [id], tx,
  );
  if (last === undefined || last.callBackAt === null) return undefined;
  if (last.callBackAt > asOf) return last.callBackAt.getTime();
  await tellStaff(db, tx, {
    event: 'call-back-due', roles: ['expert'], kind: 'registration-call-back',
    title: `زمان تماس دوباره با «${legal.organisationName ?? ''}» رسیده است (تماس پیشین: ${last.promisedBy})`,
    link: `/registrations/${id}/show`, deduplicationKey: `registration-call-back:${last.id}`,
  });
  return undefined;
}
