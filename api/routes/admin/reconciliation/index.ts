import askBookAudit from './ask-book-audit.ts';
import askReconciliation from './ask-reconciliation.ts';
import deleteLearnedOperator from './delete-learned-operator.ts';
import resolveDifference from './resolve-difference.ts';

export const reconciliationRoutes = [askReconciliation, askBookAudit, resolveDifference, deleteLearnedOperator];
