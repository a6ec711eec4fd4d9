/** Which staff role reads which list and does what; the API's routes and the back office's menu both ask here. */
import type { StaffRole } from './statuses.ts';

const EVERYBODY = ['expert', 'finance', 'operations', 'supervisor', 'admin'] as const;

/** Readers of each list of the back office. */
export const STAFF_READERS = {
  orders: ['operations', 'supervisor'],
  runs: ['operations', 'supervisor'],
  charges: ['operations', 'supervisor'],
  'charge-attempts': ['operations', 'supervisor'],
  operators: ['operations', 'supervisor', 'admin'],
  products: ['operations', 'supervisor', 'admin'],
  tasks: EVERYBODY,
  organisations: EVERYBODY,
  registrations: ['expert', 'supervisor'],
  documents: ['expert', 'supervisor'],
  payments: ['finance', 'supervisor'],
  'payment-events': ['finance', 'supervisor'],
  'ledger-accounts': ['finance', 'supervisor'],
  'ledger-transactions': ['finance', 'supervisor'],
  'audit-events': ['supervisor', 'admin'],
  notifications: EVERYBODY,
  notes: EVERYBODY,
  holidays: EVERYBODY,
  settings: ['supervisor', 'admin'],
  'terms-versions': ['expert', 'supervisor', 'admin'],
  users: EVERYBODY,
  staff: ['supervisor', 'admin'],
  roles: ['supervisor', 'admin'],
  // One's own; those of colleagues for who looks after them.
  sessions: EVERYBODY,
  deposits: ['finance', 'supervisor'],
  adjustments: ['finance', 'supervisor'],
  banks: ['finance', 'supervisor', 'admin'],
  'company-accounts': ['finance', 'supervisor', 'admin'],
  'sms-messages': ['expert', 'operations', 'supervisor'],
  'webhook-deliveries': ['operations', 'supervisor'],
  reconciliations: ['finance', 'operations', 'supervisor'],
  'statement-differences': ['finance', 'operations', 'supervisor'],
  'book-audits': ['finance', 'operations', 'supervisor'],
  'learned-operators': ['operations', 'supervisor'],
  'holiday-years': EVERYBODY,
  messages: EVERYBODY,
  discounts: ['finance', 'supervisor', 'admin'],
  'api-keys': ['operations', 'supervisor', 'admin'],
} as const satisfies Record<string, readonly StaffRole[]>;
export type StaffList = keyof typeof STAFF_READERS;

/** Who may do what beyond reading. A task is closed by its own queue's role or the supervisor. */
export const STAFF_ACTORS = {
  'runs.control': ['operations'],
  'orders.control': ['operations'],
  'charges.resolve': ['operations'],
  'operators.pause': ['operations'],
  'tasks.resolve': EVERYBODY,
  'ledger.audit': ['finance', 'operations', 'supervisor'],
  'audit.verify': ['supervisor'],
  // A supervisor decides only what was escalated; the operation looks.
  'registrations.decide': ['expert', 'supervisor'],
  'registrations.call': ['expert'],
  // Taking a case in hand; a supervisor hands it on.
  'registrations.claim': ['expert', 'supervisor'],
  'deposits.claim': ['finance', 'supervisor'],
  'charges.claim': ['operations', 'supervisor'],
  'tasks.claim': EVERYBODY,
  'notes.write': EVERYBODY,
  'products.write': ['admin'],
  'operators.write': ['admin'],
  'holidays.write': ['admin'],
  'settings.write': ['admin'],
  'terms.write': ['admin'],
  'invoices.read': ['finance', 'operations', 'supervisor'],
  'staff.write': ['admin'],
  'users.disable': ['supervisor'],
  'organisations.disable': ['supervisor'],
  'deposits.decide': ['finance', 'supervisor'],
  'adjustments.propose': ['finance'],
  'adjustments.decide': ['supervisor'],
  'banks.write': ['admin'],
  'company-accounts.write': ['admin'],
  'messages.write': EVERYBODY,
  // An expert writes to applicants alone.
  'messages.customers': ['finance', 'operations', 'supervisor', 'admin'],
  'discounts.write': ['admin'],
  'reconciliations.write': ['finance', 'operations', 'supervisor'],
  'statement-differences.claim': ['finance', 'operations', 'supervisor'],
  'statement-differences.resolve': ['finance', 'operations', 'supervisor'],
  'learned-operators.delete': ['operations'],
} as const satisfies Record<string, readonly StaffRole[]>;
export type StaffAction = keyof typeof STAFF_ACTORS;

export function mayRead(role: StaffRole, list: string): boolean {
  return Object.hasOwn(STAFF_READERS, list) && (STAFF_READERS[list as StaffList] as readonly StaffRole[]).includes(role);
}

export function mayDo(role: StaffRole, action: StaffAction): boolean {
  return (STAFF_ACTORS[action] as readonly StaffRole[]).includes(role);
}
