import { STAFF_ACTORS } from '../../domain/staff-access.ts';
import type { StaffRole } from '../../domain/statuses.ts';
import type { Row } from '../connection.ts';

/** What staff take in hand before they decide it, by the list that it stands in. */
export interface CaseKind {
  /** As `review_claims` calls it. */
  kind: 'registration' | 'deposit' | 'charge' | 'task' | 'statement-difference';
  /** Who decides such a case, and the supervisor, who hands it on. */
  roles: readonly StaffRole[];
  /** Whether there is anything left to decide, by the list's own row. */
  isOpen(row: Row): boolean;
}

const isOneOf = (value: unknown, ...values: string[]) => typeof value === 'string' && values.includes(value);

export const CASES: Readonly<Record<string, CaseKind>> = {
  registrations: {
    kind: 'registration', roles: STAFF_ACTORS['registrations.claim'], isOpen: ({ status }) => isOneOf(status, 'legal-review', 'purchase-review'),
  },
  deposits: { kind: 'deposit', roles: STAFF_ACTORS['deposits.claim'], isOpen: ({ status }) => isOneOf(status, 'in-review', 'second-review') },
  charges: { kind: 'charge', roles: STAFF_ACTORS['charges.claim'], isOpen: ({ state, personSince }) => state === 'unknown' || (state !== 'settled' && personSince !== null) },
  'statement-differences': { kind: 'statement-difference', roles: STAFF_ACTORS['statement-differences.claim'], isOpen: ({ status }) => status === 'open' },
  tasks: { kind: 'task', roles: STAFF_ACTORS['tasks.claim'], isOpen: ({ resolvedAt }) => resolvedAt === null },
};

/** Joins who has a case in hand to a list; `id` is the SQL of the list's id. */
export const claimJoin = (kind: CaseKind['kind'], id: string): string =>
  `left join review_claims rc on rc.kind = '${kind}' and rc.subject_id = ${id} left join users cu on cu.id = rc.claimed_by`;

/** Columns of a list with `claimJoin`. */
export const CLAIM_COLUMNS = {
  claimedBy: `nullif(concat_ws(' ', cu.first_name, cu.last_name), '')`,
  claimedById: 'rc.claimed_by',
  claimedAt: 'rc.claimed_at',
} as const;
