import { toAsciiDigits } from '../../domain/digits.ts';
import { Problem } from '../../domain/problems.ts';
import type { Database, Tx } from '../connection.ts';
import { termsInForce, type TermsKind } from './terms-in-force.ts';

/** Who accepts what, from where. */
export interface Acceptance {
  kind: TermsKind;
  /** The version that the person has read. */
  version: string;
  organisationId: string;
  userId: string;
  registrationId: string;
  address: string;
  userAgent: string | undefined;
}

/**
 * Keeps that a person accepted the terms in force, in the transaction of what it allows. @returns the acceptance's id.
 * Throws Problem `terms-changed {kind, version}` where another version is in force than the one accepted.
 */
export async function acceptTerms(db: Database, tx: Tx, accepted: Acceptance): Promise<string> {
  const terms = await termsInForce(db, accepted.kind, tx);
  if (toAsciiDigits(accepted.version).trim() !== terms.version) {
    throw new Problem('terms-changed', {
      errors: [{ field: 'acceptedTermsVersion', code: 'terms-changed', message: 'نسخه تازه قوانین و مقررات را بخوانید و بپذیرید.' }],
      extra: { kind: accepted.kind, version: terms.version },
    });
  }
  const [stored] = await db.query<{ id: string }>(
    `insert into terms_acceptances (terms_version_id, organisation_id, user_id, registration_id, address, user_agent)
      values ($1, $2, $3, $4, $5, $6) returning id`,
    [terms.id, accepted.organisationId, accepted.userId, accepted.registrationId, accepted.address, accepted.userAgent ?? null], tx,
  );
  if (stored === undefined) throw new Error('the acceptance was not stored');
  return stored.id;
}
