import type { FieldProps } from 'react-admin';
import { PAYMENT_STATUS_PERSIAN, type PaymentStatus } from '../../domain/statuses.ts';
import { StatusField, type Colour } from '../shown/status-field.tsx';

const COLOURS: Record<PaymentStatus, Colour> = { pending: 'warning', verified: 'success', failed: 'error', expired: 'default', reversed: 'info' };

export const PaymentStatusField = (props: FieldProps) => <StatusField {...props} labels={PAYMENT_STATUS_PERSIAN} colours={COLOURS} />;
