import { openFieldsOf, isInReview, type Standing } from '../../domain/registration/moves.ts';
import { REVIEW_FIELD_PERSIAN, type ReviewField } from '../../domain/registration/fields.ts';
import { Problem, type ProblemError } from '../../domain/problems.ts';
import type { RegistrationStatus } from '../../domain/statuses.ts';
import type { Database, Tx } from '../connection.ts';
import { lockOpenApplication, type Application } from './application.ts';
import { beginApplication } from './begin-application.ts';

/**
 * The application that the customer may edit now; the first edit of a new organisation begins it.
 * Throws Problem `in-review`, or `wrong-state` where another step comes first.
 */
export async function lockEditable(db: Database, tx: Tx, { organisationId, userId }: { organisationId: string; userId: string }): Promise<Application> {
  const open = await lockOpenApplication(db, tx, organisationId);
  if (open !== undefined) {
    if (isInReview(open)) throw new Problem('in-review');
    if (open.status === 'legal-approved') {
      throw new Problem('wrong-state', { detail: 'اطلاعات حقوقی تایید شده است. گام بعد «درخواست خرید سازمانی» است.' });
    }
    return open;
  }
  const [organisation] = await db.query<{ name: string; status: RegistrationStatus }>(
    'select name, registration_status as status from organisations where id = $1', [organisationId], tx,
  );
  if (organisation === undefined) throw new Problem('not-found');
  if (organisation.status === 'active') {
    throw new Problem('wrong-state', { detail: 'سازمان شما فعال است. برای تغییر اطلاعات، نخست «درخواست تغییر اطلاعات» را بزنید.' });
  }
  if (organisation.status !== 'draft') {
    throw new Problem('wrong-state', { detail: 'این درخواست پایان یافته است. نخست «ثبت درخواست تازه» را بزنید.' });
  }
  return beginApplication(db, tx, { organisationId, userId, kind: 'initial', legal: { organisationName: organisation.name } });
}

/** Throws Problem `field-closed`, naming those of `fields` that are not open now. */
export function refuseClosedFields(standing: Standing, fields: readonly ReviewField[]): void {
  const open = openFieldsOf(standing);
  const errors = fields.filter((field) => !open.includes(field)).map((field): ProblemError => ({
    field, code: 'field-closed', message: `«${REVIEW_FIELD_PERSIAN[field]}» برای اصلاح باز نشده است.`,
  }));
  if (errors.length > 0) throw new Problem('field-closed', { errors });
}
