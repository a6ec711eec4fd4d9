/** The lists of the menu, in the order of a day's work; `staff-access.ts` says who reads which. */
export const MENU_GROUPS: readonly { title: string; lists: readonly string[] }[] = [
  { title: 'صف‌ها', lists: ['registrations', 'deposits', 'charges', 'adjustments', 'tasks'] },
  { title: 'فروش', lists: ['orders', 'runs', 'payments'] },
  { title: 'مشتریان', lists: ['organisations', 'users', 'messages'] },
  { title: 'محصول‌ها', lists: ['operators', 'learned-operators', 'products', 'discounts', 'terms-versions', 'holidays'] },
  { title: 'مالی', lists: ['ledger-transactions', 'ledger-accounts', 'reconciliations', 'statement-differences', 'book-audits', 'company-accounts', 'banks'] },
  { title: 'سامانه', lists: ['staff', 'roles', 'settings', 'audit-events', 'sms-messages', 'webhook-deliveries'] },
];
