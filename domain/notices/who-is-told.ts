/**
 * Who is told of what, and how. One table for customers and one for staff; `tellCustomers` and `tellStaff` read it, so an
 * event that stands in neither cannot be told at all.
 */
import type { StaffRole } from '../statuses.ts';

/** `maker`: who made, paid or changed it; `owners`: all owners of the organisation. SMS go out in the allowed hours. */
export interface CustomerRule {
  to: readonly ('maker' | 'owners')[];
  by: readonly ('message' | 'sms')[];
}

/** `queue`: the role in whose queue the work lies, which the caller names. */
export interface StaffRule {
  to: 'queue' | readonly StaffRole[];
  by: readonly ('bell' | 'sms')[];
}

const OWNERS = { to: ['owners'], by: ['message'] } as const satisfies CustomerRule;
const OWNERS_AT_ONCE = { to: ['owners'], by: ['message', 'sms'] } as const satisfies CustomerRule;
const BOTH = { to: ['maker', 'owners'], by: ['message'] } as const satisfies CustomerRule;
const BOTH_AT_ONCE = { to: ['maker', 'owners'], by: ['message', 'sms'] } as const satisfies CustomerRule;
/** What touches the safety of an account: by SMS alone, since a stranger in the account would read the messages. */
const SAFETY = { to: ['maker', 'owners'], by: ['sms'] } as const satisfies CustomerRule;

export const CUSTOMER_NOTICES = {
  'registration-returned': OWNERS_AT_ONCE,
  'registration-legal-approved': OWNERS_AT_ONCE,
  'registration-approved': OWNERS_AT_ONCE,
  'registration-rejected': OWNERS_AT_ONCE,
  'registration-reminder': OWNERS_AT_ONCE,
  'registration-expiring': OWNERS_AT_ONCE,
  'registration-expired': OWNERS_AT_ONCE,

  'deposit-approved': BOTH_AT_ONCE,
  'deposit-returned': BOTH_AT_ONCE,
  'deposit-rejected': BOTH_AT_ONCE,
  'deposit-reminder': BOTH_AT_ONCE,
  'credit-adjusted': OWNERS,
  'payment-credited': BOTH_AT_ONCE,
  'payment-reversed': BOTH_AT_ONCE,

  'order-confirmed': BOTH,
  'run-finished': BOTH,
  'run-cancelled': BOTH,
  'run-waiting-for-credit': BOTH_AT_ONCE,
  'run-failed': BOTH_AT_ONCE,
  'run-missed': BOTH_AT_ONCE,
  'price-changed': BOTH,

  'approval-asked': OWNERS_AT_ONCE,
  'approval-returned': BOTH_AT_ONCE,
  'limit-reached': OWNERS_AT_ONCE,
  'low-balance': OWNERS_AT_ONCE,
  'run-not-payable': OWNERS_AT_ONCE,

  'password-changed': SAFETY,
  'mobile-changed': SAFETY,
  'api-key-created': SAFETY,

  'event-reminder': { to: ['maker'], by: ['message', 'sms'] },

  'webhook-failed': OWNERS,
  'webhook-disabled': OWNERS,
} as const satisfies Record<string, CustomerRule>;
export type CustomerNotice = keyof typeof CUSTOMER_NOTICES;

const QUEUE = { to: 'queue', by: ['bell'] } as const satisfies StaffRule;
const ALARM = { to: ['operations', 'finance', 'supervisor'], by: ['bell', 'sms'] } as const satisfies StaffRule;

export const STAFF_NOTICES = {
  'new-in-queue': QUEUE,
  'late-in-queue': QUEUE,
  escalated: QUEUE,
  'second-approval-due': QUEUE,
  'call-back-due': QUEUE,

  'float-low': ALARM,
  'breaker-open': ALARM,
  'audit-difference': ALARM,
  'statement-difference': ALARM,
} as const satisfies Record<string, StaffRule>;
export type StaffNotice = keyof typeof STAFF_NOTICES;
