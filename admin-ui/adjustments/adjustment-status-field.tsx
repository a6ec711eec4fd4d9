import type { FieldProps } from 'react-admin';
import { ADJUSTMENT_STATUS_PERSIAN, type AdjustmentStatus } from '../../domain/statuses.ts';
import { StatusField, type Colour } from '../shown/status-field.tsx';

const COLOURS: Record<AdjustmentStatus, Colour> = { proposed: 'primary', approved: 'success', rejected: 'error' };

export const AdjustmentStatusField = (props: FieldProps) => <StatusField {...props} labels={ADJUSTMENT_STATUS_PERSIAN} colours={COLOURS} />;
