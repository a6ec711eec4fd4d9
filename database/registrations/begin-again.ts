import { Problem } from '../../domain/problems.ts';
import type { LegalInformation } from '../../domain/registration/fields.ts';
import type { RegistrationStatus } from '../../domain/statuses.ts';
import { recordAudit } from '../audit/record-audit.ts';
import type { Database, Tx } from '../connection.ts';
import { lockOpenApplication, type Application } from './application.ts';
import { beginApplication } from './begin-application.ts';
import { documentsInForce } from './documents-in-force.ts';
import { listDocuments, type StoredDocument } from './documents.ts';
import { readInForce } from './read-in-force.ts';

interface Beginner {
  organisationId: string;
  userId: string;
  address: string;
}

/** An active organisation begins to change its details, from those in force. Throws Problem `application-open`, `wrong-state`. */
export async function beginChange(db: Database, tx: Tx, beginner: Beginner): Promise<Application> {
  await refuseUnless(db, tx, beginner.organisationId, ['active'], 'فقط سازمان فعال اطلاعات خود را با درخواست تغییر عوض می‌کند.');
  const { organisationId } = beginner;
  return begin(db, tx, beginner, 'change', await readInForce(db, organisationId, tx), await documentsInForce(db, organisationId, tx));
}

/** A rejected or expired application is begun anew with what it held; the old one stays as it is. Throws as `beginChange`. */
export async function reopen(db: Database, tx: Tx, beginner: Beginner): Promise<Application> {
  await refuseUnless(db, tx, beginner.organisationId, ['rejected', 'expired'], 'فقط درخواست ردشده یا منقضی را می‌توان دوباره آغاز کرد.');
  const [last] = await db.query<{ id: string; legal: LegalInformation }>(
    `select id, legal from registrations where organisation_id = $1 and kind = 'initial' order by created_at desc limit 1`, [beginner.organisationId], tx,
  );
  return begin(db, tx, beginner, 'initial', last?.legal ?? {}, last === undefined ? [] : await listDocuments(db, last.id, tx));
}

async function refuseUnless(db: Database, tx: Tx, organisationId: string, statuses: readonly RegistrationStatus[], detail: string): Promise<void> {
  // The organisation's row: two who begin at once take turns, also where no application is open yet.
  const [organisation] = await db.query<{ status: RegistrationStatus }>(
    'select registration_status as status from organisations where id = $1 for no key update', [organisationId], tx,
  );
  if ((await lockOpenApplication(db, tx, organisationId)) !== undefined) throw new Problem('application-open');
  if (organisation === undefined || !statuses.includes(organisation.status)) throw new Problem('wrong-state', { detail });
}

async function begin(
  db: Database, tx: Tx, { organisationId, userId, address }: Beginner, kind: Application['kind'], legal: LegalInformation, documents: readonly StoredDocument[],
): Promise<Application> {
  const application = await beginApplication(db, tx, { organisationId, userId, kind, legal });
  // The same files: a document that did not change is not sent again.
  await db.query(
    `insert into registration_documents (registration_id, organisation_id, kind, file_id, uploaded_by)
      select $1, $2, d.kind, d.file_id, d.uploaded_by from registration_documents d where d.id = any($3::uuid[]) order by d.created_at returning id`,
    [application.id, organisationId, documents.map(({ id }) => id)], tx,
  );
  await recordAudit(db, tx, {
    actorId: userId, action: kind === 'change' ? 'registration.change' : 'registration.reopen', subject: `registration/${application.id}`,
    organisationId, address,
  });
  return application;
}
