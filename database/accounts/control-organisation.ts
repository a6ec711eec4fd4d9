import { Problem } from '../../domain/problems.ts';
import { recordAudit } from '../audit/record-audit.ts';
import type { Database, Tx } from '../connection.ts';

/**
 * Staff close an organisation to all of its people and programs, or open it again. Sessions end; keys are refused while
 * it is closed and work again afterwards. What was confirmed before goes on: those numbers were paid for.
 * Throws Problem `not-found`; `wrong-state {decidedBy, decidedAt}` where a colleague was quicker.
 */
export async function controlOrganisation(
  db: Database, tx: Tx,
  { organisationId, action, reason, actorId, address }: { organisationId: string; action: 'disable' | 'enable'; reason: string; actorId: string; address: string },
): Promise<void> {
  const [organisation] = await db.query<{ disabled: boolean }>(
    'select disabled_at is not null as disabled from organisations where id = $1 for no key update', [organisationId], tx,
  );
  if (organisation === undefined) throw new Problem('not-found');
  if (organisation.disabled === (action === 'disable')) throw new Problem('wrong-state', { extra: await whoDidIt(db, tx, organisationId, action) });
  if (action === 'disable') {
    await db.query('update organisations set disabled_at = now(), disabled_by = $2, disabled_reason = $3 where id = $1', [organisationId, actorId, reason], tx);
    await db.query('update sessions set ended_at = now() where ended_at is null and user_id in (select id from users where organisation_id = $1)', [organisationId], tx);
  } else {
    await db.query('update organisations set disabled_at = null, disabled_by = null, disabled_reason = null where id = $1', [organisationId], tx);
  }
  await recordAudit(db, tx, { actorId, action: `organisation.${action}`, subject: `organisation/${organisationId}`, organisationId, address, detail: { reason } });
}

async function whoDidIt(db: Database, tx: Tx, organisationId: string, action: string): Promise<{ decidedBy: string | null; decidedAt: Date | null }> {
  const [last] = await db.query<{ decidedBy: string | null; decidedAt: Date }>(
    `select nullif(concat_ws(' ', u.first_name, u.last_name), '') as "decidedBy", e.at as "decidedAt"
      from audit_events e left join users u on u.id = e.actor_id where e.subject = $1 and e.action = $2 order by e.at desc limit 1`,
    [`organisation/${organisationId}`, `organisation.${action}`], tx,
  );
  return last ?? { decidedBy: null, decidedAt: null };
}
