import type { FieldProps } from 'react-admin';
import { DEPOSIT_STATUS_PERSIAN, type DepositStatus } from '../../domain/statuses.ts';
import { StatusField, type Colour } from '../shown/status-field.tsx';

const COLOURS: Record<DepositStatus, Colour> = { 'in-review': 'primary', 'second-review': 'info', returned: 'warning', approved: 'success', rejected: 'error' };

export const DepositStatusField = (props: FieldProps) => <StatusField {...props} labels={DEPOSIT_STATUS_PERSIAN} colours={COLOURS} />;
