import { matchPath } from 'react-router';
import { screen, type Screen } from './screen.ts';

export const LOG_IN = screen(() => import('../session/log-in-page.tsx'));
/** Where the SMS of an invitation leads. */
export const INVITATION = screen(() => import('../session/invitation-page.tsx'));
export const SHELL = screen(() => import('../shell/shell.tsx'));

const ORDERS = screen(() => import('../orders/orders-page.tsx'));
const REPORTS = screen(() => import('../reports/reports-page.tsx'));

/** The screens inside the shell, by their address. */
export const SCREENS: readonly { path: string; screen: Screen }[] = [
  { path: '/orders', screen: ORDERS },
  { path: '/orders/new', screen: ORDERS },
  { path: '/orders/:orderId', screen: screen(() => import('../order/order-page.tsx')) },
  { path: '/orders/:orderId/upload', screen: screen(() => import('../uploads/upload-page.tsx')) },
  { path: '/orders/:orderId/uploads/:uploadId', screen: screen(() => import('../uploads/verdict-page.tsx')) },
  { path: '/orders/:orderId/confirmation', screen: screen(() => import('../confirmation/confirmation-page.tsx')) },
  { path: '/orders/:orderId/plan', screen: screen(() => import('../plan/plan-page.tsx')) },
  { path: '/groups', screen: screen(() => import('../groups/groups-page.tsx')) },
  { path: '/groups/:groupId', screen: screen(() => import('../groups/group-page.tsx')) },
  { path: '/groups/:groupId/upload', screen: screen(() => import('../groups/members-upload-page.tsx')) },
  { path: '/groups/:groupId/uploads/:uploadId', screen: screen(() => import('../groups/members-verdict-page.tsx')) },
  { path: '/templates', screen: screen(() => import('../templates/templates-page.tsx')) },
  { path: '/runs/:runId', screen: screen(() => import('../runs/run-page.tsx')) },
  { path: '/registration', screen: screen(() => import('../registration/registration-page.tsx')) },
  { path: '/credit', screen: screen(() => import('../credit/credit-page.tsx')) },
  { path: '/credit/limits', screen: screen(() => import('../spending/spending-page.tsx')) },
  { path: '/credit/payments/:paymentId', screen: screen(() => import('../credit/payment-page.tsx')) },
  { path: '/credit/deposits/:depositId', screen: screen(() => import('../credit/deposit-page.tsx')) },
  { path: '/reports', screen: REPORTS },
  { path: '/reports/:report', screen: REPORTS },
  { path: '/organisation', screen: screen(() => import('../organisation/people/people-page.tsx')) },
  { path: '/organisation/api-keys', screen: screen(() => import('../organisation/api-keys/keys-page.tsx')) },
  { path: '/organisation/webhooks', screen: screen(() => import('../organisation/webhooks/hooks-page.tsx')) },
  { path: '/organisation/webhooks/:hookId', screen: screen(() => import('../organisation/webhooks/deliveries-page.tsx')) },
  { path: '/profile', screen: screen(() => import('../profile/profile-page.tsx')) },
  { path: '/events', screen: screen(() => import('../events/events-page.tsx')) },
  { path: '/calendar', screen: screen(() => import('../calendar/calendar-page.tsx')) },
  { path: '/messages', screen: screen(() => import('../messages/messages-page.tsx')) },
];

/** Who can buy begins with orders; who can't yet, with what is missing. */
export const homeOf = (mayBuy: boolean): string => (mayBuy ? '/orders' : '/registration');

/** Fetches the shell and the screen of an address side by side, instead of one after the other as they are drawn. */
export async function fetchScreen(pathname: string, mayBuy: boolean): Promise<void> {
  const path = pathname === '/' ? homeOf(mayBuy) : pathname;
  const found = SCREENS.find((one) => matchPath(one.path, path));
  // A chunk that does not come shows itself where it is drawn, inside the error boundary.
  await Promise.allSettled([SHELL.fetch(), found?.screen.fetch()]);
}
