import type { Route } from '../route.ts';
import { routes as admin } from './admin/index.ts';
import { routes as auth } from './auth/index.ts';
import { routes as payments } from './payments/index.ts';
import { routes as account } from './portal/account/index.ts';
import { routes as apiKeys } from './portal/api-keys/index.ts';
import { routes as calendar } from './portal/calendar/index.ts';
import { routes as people } from './portal/people/index.ts';
import { routes as profile } from './portal/profile/index.ts';
import { routes as deposits } from './portal/deposits/index.ts';
import { routes as orders } from './portal/orders/index.ts';
import { routes as groups } from './portal/groups/index.ts';
import { routes as portalPayments } from './portal/payments/index.ts';
import { routes as receipts } from './portal/receipts/index.ts';
import { routes as registration } from './portal/registration/index.ts';
import { routes as reports } from './portal/reports/index.ts';
import { routes as runs } from './portal/runs/index.ts';
import { routes as templates } from './portal/templates/index.ts';
import { routes as webhooks } from './portal/webhooks/index.ts';
import { routes as spending } from './portal/spending/index.ts';
import { routes as system } from './system/index.ts';

/** Every route of the API; the order doesn't matter. */
export const routes: readonly Route[] = [
  ...system, ...auth, ...account, ...apiKeys, ...profile, ...people, ...deposits, ...orders, ...registration, ...runs,
  ...portalPayments, ...payments, ...admin,
  ...webhooks, ...receipts, ...groups, ...templates,
  ...calendar,
  ...reports,
  ...spending,
];
