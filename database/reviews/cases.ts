import type { StaffRole } from '../../domain/statuses.ts';
import type { Row } from '../connection.ts';

/** What staff take in hand before they decide it, by the list that it stands in. */
export interface CaseKind {
  /** As `review_claims` calls it. */
  kind: 'registration' | 'deposit' | 'charge' | 'task';
  /** Who decides such a case, and the supervisor, who hands it on. */
  roles: readonly StaffRole[];
  /** Whether there is anything left to decide, by the list's own row. */
  isOpen(row: Row): boolean;
}

const isOneOf = (value: unknown, ...values: string[]) => typeof value === 'string' && values.includes(value);

export const CASES: Readonly<Record<string, CaseKind>> = {
  registrations: {
    kind: 'registration', roles: ['expert', 'supervisor'], isOpen: ({ status }) => isOneOf(status, 'legal-review', 'purchase-review'),
  },
  deposits: { kind: 'deposit', roles: ['finance', 'supervisor'], isOpen: ({ status }) => isOneOf(status, 'in-review', 'second-review') },
  charges: { kind: 'charge', roles: ['operations', 'supervisor'], isOpen: ({ state, personSince }) => state === 'unknown' || (state !== 'settled' && personSince !== null) },
  tasks: { kind: 'task', roles: ['expert', 'finance', 'operations', 'supervisor', 'admin'], isOpen: ({ resolvedAt }) => resolvedAt === null },
};

/** Columns of a list whose cases can be taken in hand; `id` is the SQL of its id. */
export const claimColumns = (kind: CaseKind['kind'], id: string): Record<string, string> => ({
  claimedBy: `(select concat_ws(' ', cu.first_name, cu.last_name) from review_claims rc join users cu on cu.id = rc.claimed_by
    where rc.kind = '${kind}' and rc.subject_id = ${id})`,
  claimedById: `(select rc.claimed_by from review_claims rc where rc.kind = '${kind}' and rc.subject_id = ${id})`,
  claimedAt: `(select rc.claimed_at from review_claims rc where rc.kind = '${kind}' and rc.subject_id = ${id})`,
});
