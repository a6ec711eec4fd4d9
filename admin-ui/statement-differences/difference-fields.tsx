import { DIFFERENCE_KIND_PERSIAN, DIFFERENCE_STATUS_PERSIAN, type DifferenceStatus } from '../../domain/reconciliation/statuses.ts';
import { StatusField, type Colour } from '../shown/status-field.tsx';

const COLOURS: Record<DifferenceStatus, Colour> = { open: 'error', vanished: 'default', resolved: 'success' };

interface Props {
  /** For layouts, which read it. */
  label?: string;
}

export const DifferenceStatusField = (_props: Props) => <StatusField source="status" labels={DIFFERENCE_STATUS_PERSIAN} colours={COLOURS} />;
export const DifferenceKindField = (_props: Props) => <StatusField source="kind" labels={DIFFERENCE_KIND_PERSIAN} colours={{ 'charged-twice': 'error' }} />;
