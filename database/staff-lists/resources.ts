import type { StaffResource } from './resource.ts';
import { adjustments } from './resources/adjustments.ts';
import { apiKeys } from './resources/api-keys.ts';
import { auditEvents } from './resources/audit-events.ts';
import { bookAudits } from './resources/book-audits.ts';
import { banks } from './resources/banks.ts';
import { chargeAttempts } from './resources/charge-attempts.ts';
import { charges } from './resources/charges.ts';
import { discounts } from './resources/discounts.ts';
import { documents } from './resources/documents.ts';
import { companyAccounts } from './resources/company-accounts.ts';
import { deposits } from './resources/deposits.ts';
import { holidayYears } from './resources/holiday-years.ts';
import { holidays } from './resources/holidays.ts';
import { ledgerAccounts } from './resources/ledger-accounts.ts';
import { ledgerTransactions } from './resources/ledger-transactions.ts';
import { messages } from './resources/messages.ts';
import { notes } from './resources/notes.ts';
import { notifications } from './resources/notifications.ts';
import { operators } from './resources/operators.ts';
import { orders } from './resources/orders.ts';
import { organisations } from './resources/organisations.ts';
import { paymentEvents } from './resources/payment-events.ts';
import { payments } from './resources/payments.ts';
import { products } from './resources/products.ts';
import { learnedOperators } from './resources/learned-operators.ts';
import { reconciliations } from './resources/reconciliations.ts';
import { registrations } from './resources/registrations.ts';
import { roles } from './resources/roles.ts';
import { runs } from './resources/runs.ts';
import { smsMessages } from './resources/sms-messages.ts';
import { webhookDeliveries } from './resources/webhook-deliveries.ts';
import { sessions } from './resources/sessions.ts';
import { settings } from './resources/settings.ts';
import { staff } from './resources/staff.ts';
import { statementDifferences } from './resources/statement-differences.ts';
import { tasks } from './resources/tasks.ts';
import { termsVersions } from './resources/terms-versions.ts';
import { users } from './resources/users.ts';

/** Every list of the back office; the routes and the roles' menu are made from it. */
export const STAFF_RESOURCES: readonly StaffResource[] = [
  orders, runs, charges, chargeAttempts, operators, products, tasks, organisations,
  registrations, documents,
  payments, paymentEvents,
  ledgerAccounts, ledgerTransactions, auditEvents, notifications,
  notes, holidays, settings, termsVersions,
  users, staff, roles, sessions, apiKeys,
  deposits, adjustments, banks, companyAccounts,
  smsMessages, webhookDeliveries,
  holidayYears, messages, discounts,
  reconciliations, statementDifferences, bookAudits, learnedOperators,
];
