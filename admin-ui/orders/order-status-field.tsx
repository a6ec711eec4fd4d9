import type { FieldProps } from 'react-admin';
import { ORDER_STATUS_PERSIAN, type OrderStatus } from '../../domain/statuses.ts';
import { StatusField, type Colour } from '../shown/status-field.tsx';

const COLOURS: Record<OrderStatus, Colour> = {
  draft: 'default', 'awaiting-approval': 'warning', scheduled: 'info', active: 'primary', paused: 'warning', finished: 'success', cancelled: 'default',
};

export const OrderStatusField = (props: FieldProps) => <StatusField {...props} labels={ORDER_STATUS_PERSIAN} colours={COLOURS} />;
