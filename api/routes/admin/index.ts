import { STAFF_RESOURCES } from '../../../database/staff-lists/resources.ts';
import type { Route } from '../../route.ts';
import controlOrganisation from './access/control-organisation.ts';
import controlUser from './access/control-user.ts';
import endStaffSessions from './access/end-staff-sessions.ts';
import auditLedger from './audit-ledger.ts';
import controlOrder from './control-order.ts';
import controlRun from './control-run.ts';
import { exportRoutes } from './export-routes.ts';
import dashboard from './overview/dashboard.ts';
import search from './overview/search.ts';
import { timelineRoutes } from './overview/timeline.ts';
import { routes as deposits } from './deposits/index.ts';
import { bellRoutes } from './notifications/index.ts';
import { holidayRoutes } from './holidays/index.ts';
import pauseOperator from './pause-operator.ts';
import bulkCharges from './reviews/bulk-charges.ts';
import bulkDeposits from './reviews/bulk-deposits.ts';
import bulkRegistrations from './reviews/bulk-registrations.ts';
import { claimRoutes } from './reviews/claim.ts';
import resolveCharge from './resolve-charge.ts';
import { registrationRoutes } from './registrations/index.ts';
import { resourceRoutes } from './resource-routes.ts';
import { reconciliationRoutes } from './reconciliation/index.ts';
import resolveTask from './resolve-task.ts';
import orderCalendar from './order-calendar.ts';
import orderOccurrences from './order-occurrences.ts';
import runInvoice from './run-invoice.ts';
import runResults from './run-results.ts';
import runStanding from './run-standing.ts';
import temporalUi from './temporal-ui.ts';
import verifyAuditChain from './verify-audit-chain.ts';
import { WRITABLE_RESOURCES } from './writable/index.ts';
import { writeRoutes } from './writable/write-routes.ts';

export const routes: Route[] = [
  ...STAFF_RESOURCES.flatMap(resourceRoutes), ...STAFF_RESOURCES.flatMap(exportRoutes),
  ...STAFF_RESOURCES.flatMap(claimRoutes), bulkCharges, bulkDeposits, bulkRegistrations,
  ...STAFF_RESOURCES.flatMap(timelineRoutes), dashboard, search,
  ...WRITABLE_RESOURCES.flatMap(writeRoutes),
  resolveCharge, ...controlRun, ...pauseOperator, resolveTask, auditLedger, runInvoice,
  ...registrationRoutes,
  ...controlUser, ...controlOrganisation, ...endStaffSessions,
  ...deposits,
  verifyAuditChain, ...bellRoutes,
  ...reconciliationRoutes,
  ...holidayRoutes,
  orderOccurrences, orderCalendar, ...controlOrder,
  runStanding, ...runResults,
  temporalUi,
];
