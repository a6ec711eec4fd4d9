import type { CustomerRole, StaffRole } from '../../domain/statuses.ts';

/** The names under which `endpoints.json` lists the demo log-ins. */
export const DEMO_CUSTOMERS = ['customer', 'buyer', 'viewer', 'otherCustomer'] as const;
export const DEMO_STAFF = ['expert', 'secondExpert', 'finance', 'secondFinance', 'operations', 'supervisor', 'admin'] as const;
export type DemoCustomer = (typeof DEMO_CUSTOMERS)[number];
export type DemoStaff = (typeof DEMO_STAFF)[number];
export type DemoPerson = DemoCustomer | DemoStaff;
export type DemoPasswords = Record<DemoPerson, string>;

export interface DemoOrganisation {
  name: string;
  credit: bigint;
  people: readonly { key: DemoCustomer; role: CustomerRole; mobile: string; firstName: string; lastName: string }[];
}

export const ORGANISATIONS: readonly DemoOrganisation[] = [
  {
    name: 'شرکت بازرگانی سپهر ایرانیان',
    credit: 100_000_000_000n,
    people: [
      { key: 'customer', role: 'owner', mobile: '+989121110001', firstName: 'مریم', lastName: 'احمدی' },
      { key: 'buyer', role: 'buyer', mobile: '+989121110002', firstName: 'رضا', lastName: 'کریمی' },
      { key: 'viewer', role: 'viewer', mobile: '+989121110003', firstName: 'نگار', lastName: 'صادقی' },
    ],
  },
  {
    name: 'کارخانجات نساجی پارس‌بافت',
    credit: 10_000_000_000n,
    people: [{ key: 'otherCustomer', role: 'owner', mobile: '+989352220001', firstName: 'حسین', lastName: 'مرادی' }],
  },
];

export const STAFF: readonly { key: DemoStaff; role: StaffRole; username: string; firstName: string; lastName: string }[] = [
  { key: 'expert', role: 'expert', username: 'expert', firstName: 'سارا', lastName: 'جعفری' },
  { key: 'secondExpert', role: 'expert', username: 'expert2', firstName: 'امیر', lastName: 'رستمی' },
  { key: 'finance', role: 'finance', username: 'finance', firstName: 'لیلا', lastName: 'موسوی' },
  { key: 'secondFinance', role: 'finance', username: 'finance2', firstName: 'بهرام', lastName: 'قاسمی' },
  { key: 'operations', role: 'operations', username: 'operations', firstName: 'کاوه', lastName: 'نوری' },
  { key: 'supervisor', role: 'supervisor', username: 'supervisor', firstName: 'شیرین', lastName: 'حیدری' },
  { key: 'admin', role: 'admin', username: 'admin', firstName: 'فرهاد', lastName: 'یزدانی' },
];
