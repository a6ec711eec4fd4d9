import { RECONCILIATION_STATUS_PERSIAN, type ReconciliationStatus } from '../../domain/reconciliation/statuses.ts';
import { StatusField, type Colour } from '../shown/status-field.tsx';

const COLOURS: Record<ReconciliationStatus, Colour> = { waiting: 'info', agreed: 'success', different: 'error', refused: 'error', missing: 'warning' };

/** `label`: for layouts, which read it. */
export const ReconciliationStatusField = (_props: { label?: string }) => <StatusField source="status" labels={RECONCILIATION_STATUS_PERSIAN} colours={COLOURS} />;
