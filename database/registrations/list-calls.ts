import type { CallOutcome } from '../../domain/registration/calls.ts';
import type { Database } from '../connection.ts';

export interface Call {
  id: string;
  at: Date;
  outcome: CallOutcome;
  callBackAt: Date | null;
  note: string;
  calledBy: string;
  createdAt: Date;
}

/** Calls with an applicant, the newest first; undefined where there is no such application. */
export async function listCalls(db: Database, registrationId: string): Promise<Call[] | undefined> {
  const [known] = await db.query('select 1 from registrations where id = $1', [registrationId]);
  if (known === undefined) return undefined;
  return db.query<Call>(
    `select c.id, c.at, c.outcome, c.call_back_at as "callBackAt", c.note, concat_ws(' ', u.first_name, u.last_name) as "calledBy", c.created_at as "createdAt"
      from registration_calls c join users u on u.id = c.called_by where c.registration_id = $1 order by c.at desc, c.id desc limit 1000`,
    [registrationId],
  );
}
