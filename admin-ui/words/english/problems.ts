import type { ProblemCode } from '../../../domain/problems.ts';

/** What the API refuses to staff, by its code; refusals that only customers meet are not here. */
export const problems = {
  unauthenticated: 'Log in to do this.',
  'wrong-credentials': 'The user name or the password is wrong.',
  forbidden: 'Your role does not allow this.',
  'bad-origin': 'This request came from another site.',
  'user-disabled': 'Your account has been disabled. Ask an administrator.',
  'too-many-requests': 'Too many requests. Try again in a little while.',
  'person-required': 'Only a person who has logged in can do this, not an API key.',
  'organisation-not-active': 'This organisation is not active yet.',

  'wrong-code': 'The code is wrong.',
  'code-expired': 'The code has expired. Ask for a new one.',
  'code-used': 'The code has been used already. Ask for a new one.',
  'too-many-tries': 'The code was entered wrongly five times. Ask for a new one.',

  'username-taken': 'Somebody else has this user name. Choose another.',
  'mobile-taken': 'This mobile number belongs to another account.',
  'own-account': 'Nobody can change their own role or access.',
  'last-owner': 'An organisation needs at least one active owner.',
  'last-admin': 'The system needs at least one active administrator.',
  'name-taken': 'Something else has this name. Choose another.',

  validation: 'Some of the values are not right.',
  'malformed-body': 'The request could not be read.',
  'body-too-large': 'The request is too large.',
  'not-found': 'There is no such record, or you may not see it.',
  'method-not-allowed': 'This address does not take such a request.',
  'read-only-resource': 'This record is evidence of what happened and never changes.',
  'unsupported-sort': 'The list cannot be sorted by this column.',
  'already-exists': 'The same record exists already.',
  'in-use': 'This record is used elsewhere and cannot be deleted. It can be disabled.',
  'idempotency-in-progress': 'The same request is being carried out right now.',
  'idempotency-key-reused': 'This idempotency key was used before with other content.',
  internal: 'Something went wrong. Try again, and tell support if it persists.',
  unavailable: 'The system is not available for the moment. Try again in a little while.',

  'in-review': 'It cannot be changed while it is being reviewed.',
  'already-decided': 'A colleague has decided this already, or it has changed since it was shown.',
  'own-request': 'Nobody can approve their own work.',
  'already-claimed': 'A colleague has this case in hand.',
  'same-reviewer': 'The second approval must come from another colleague.',
  'application-open': 'The organisation has another open application. Finish that one first.',

  'discount-overlaps': 'Another discount for the same operator, product type and organisation holds on these days. End it first, or choose other dates.',

  'wrong-state': 'This cannot be done in the present state.',
  'insufficient-credit': "The organisation's credit is not enough.",
  'product-not-available': 'This product is not sold, or belongs to another operator.',

  'file-not-accepted': 'Only sound pictures (JPEG, PNG, WebP) or PDF files are accepted.',
  'file-too-large': 'The file is too large.',

  'amount-out-of-range': 'The amount is outside the allowed range.',
  'bank-unavailable': 'The bank gateway did not answer. Try again in a little while.',
  'duplicate-slip': 'A slip with the same bank, tracking number and date exists already.',
  'adjustment-too-large': 'No more can be taken back than is left of the credit of this slip.',
  'day-not-over': "An operator's statement can be checked for past days only.",
  'amount-differs': 'The amount on the slip is not the entered one; it can only be returned for correction.',
} satisfies Partial<Record<ProblemCode, string>>;
