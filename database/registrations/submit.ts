import { Problem } from '../../domain/problems.ts';
import { missingFields, REVIEW_FIELD_PERSIAN } from '../../domain/registration/fields.ts';
import { isInReview, nextSubmission } from '../../domain/registration/moves.ts';
import { recordAudit } from '../audit/record-audit.ts';
import type { Database, Tx } from '../connection.ts';
import { tellStaff } from '../messages/tell-staff.ts';
import { acceptTerms } from '../terms/accept-terms.ts';
import { lockOpenApplication, type Application } from './application.ts';
import { listDocuments, type StoredDocument } from './documents.ts';
import { lockEditable } from './lock-editable.ts';
import { moveApplication } from './move.ts';
import { refuseEmptyChange } from './refuse-empty-change.ts';

interface Submission {
  organisationId: string;
  userId: string;
  /** The legal details with their documents, or the purchase request after their approval. */
  what: 'legal' | 'purchase';
  acceptedTermsVersion: string;
  address: string;
  userAgent: string | undefined;
}

/**
 * Hands in what is due next, with the acceptance of its terms and a copy of what was handed in.
 * Throws Problem `in-review`, `wrong-state`, `terms-changed`, `validation` (what is missing, field by field).
 */
export async function submit(db: Database, tx: Tx, submission: Submission): Promise<Application> {
  const { organisationId, userId, what, address, userAgent } = submission;
  const open = await lockOpenApplication(db, tx, organisationId);
  if (open !== undefined && isInReview(open)) throw new Problem('in-review');
  const application = open ?? (await lockEditable(db, tx, { organisationId, userId }));
  refuseOtherStep(application, what);
  const documents = await listDocuments(db, application.id, tx);
  if (what === 'legal') {
    refuseIncomplete(application, documents);
    await refuseEmptyChange(db, tx, application, documents);
  }
  const acceptanceId = await acceptTerms(db, tx, {
    kind: what === 'legal' ? 'registration' : 'purchase', version: submission.acceptedTermsVersion,
    organisationId, userId, registrationId: application.id, address, userAgent,
  });
  await db.query(
    `insert into registration_submissions (registration_id, organisation_id, version, stage, legal, documents, acceptance_id, submitted_by)
      values ($1, $2, $3, $4, $5::jsonb, $6::jsonb, $7, $8) returning id`,
    [application.id, organisationId, application.version + 1, what, JSON.stringify(application.legal),
      JSON.stringify(documents.map(({ id, kind, name, fileId }) => ({ id, kind, name, fileId }))), acceptanceId, userId], tx,
  );
  await moveApplication(db, tx, application, { status: what === 'legal' ? 'legal-review' : 'purchase-review', stage: what, openFields: [] });
  await recordAudit(db, tx, {
    actorId: userId, action: `registration.submit-${what}`, subject: `registration/${application.id}`, organisationId, address,
    detail: { version: application.version + 1, kind: application.kind },
  });
  await tellStaff(db, tx, {
    event: 'new-in-queue', roles: ['expert'], kind: 'registration-new',
    title: `${titleOf(application, what)}: «${application.legal.organisationName ?? ''}»`,
    link: `/registrations/${application.id}/show`, deduplicationKey: `registration-new:${application.id}:${application.version + 1}`,
  });
  return { ...application, version: application.version + 1 };
}

const titleOf = ({ kind }: Application, what: 'legal' | 'purchase'): string =>
  kind === 'change' ? 'درخواست تغییر اطلاعات' : what === 'legal' ? 'اطلاعات حقوقی برای بررسی' : 'درخواست خرید سازمانی برای بررسی';

function refuseOtherStep(application: Application, what: 'legal' | 'purchase'): void {
  const next = nextSubmission(application);
  if (next === what) return;
  throw new Problem('wrong-state', {
    detail: next === 'purchase' ? 'گام بعد «درخواست خرید سازمانی» است.' : 'نخست اطلاعات حقوقی باید ارسال و تایید شود.',
  });
}

function refuseIncomplete({ legal }: Application, documents: readonly StoredDocument[]): void {
  const missing = missingFields(legal, documents.map(({ kind }) => kind));
  if (missing.length === 0) return;
  throw new Problem('validation', {
    detail: 'برخی از اطلاعات یا مدارک هنوز وارد نشده است.',
    errors: missing.map((field) => ({ field, code: 'required', message: `«${REVIEW_FIELD_PERSIAN[field]}» لازم است.` })),
  });
}
