import type { ReviewDecision, RegistrationStage } from '../../domain/registration/moves.ts';
import type { Database, Tx } from '../connection.ts';

export interface Reason {
  /** A field of the form, where the reason is about one. */
  field?: string | undefined;
  text: string;
}

export interface Review {
  stage: RegistrationStage;
  decision: ReviewDecision;
  reasons: Reason[];
  decidedAt: Date;
}

/** What was decided about an application, the newest first; who decided is told to staff only. */
export async function readReviews(db: Database, registrationId: string, tx?: Tx): Promise<Review[]> {
  return db.query<Review>(
    `select stage, decision, reasons, decided_at as "decidedAt" from registration_decisions where registration_id = $1 order by version desc`,
    [registrationId], tx,
  );
}
