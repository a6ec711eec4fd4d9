import Chip from '@mui/material/Chip';
import {
  CHARGE_STATUS_PERSIAN,
  DEPOSIT_STATUS_PERSIAN,
  ORDER_STATUS_PERSIAN,
  PAYMENT_STATUS_PERSIAN,
  REGISTRATION_STATUS_PERSIAN,
  RUN_STATUS_PERSIAN,
  type ChargeStatus,
  type DepositStatus,
  type OrderStatus,
  type PaymentStatus,
  type RegistrationStatus,
  type RunStatus,
} from '../../domain/statuses.ts';

type Colour = 'default' | 'primary' | 'success' | 'warning' | 'error' | 'info';

const ORDER_COLOURS: Record<OrderStatus, Colour> = {
  draft: 'default',
  'awaiting-approval': 'warning',
  scheduled: 'info',
  active: 'primary',
  paused: 'warning',
  finished: 'success',
  cancelled: 'default',
};
const RUN_COLOURS: Record<RunStatus, Colour> = {
  'waiting-for-credit': 'warning',
  running: 'primary',
  settling: 'info',
  paused: 'warning',
  finished: 'success',
  cancelled: 'default',
  failed: 'error',
};
const CHARGE_COLOURS: Record<ChargeStatus, Colour> = { reserved: 'info', succeeded: 'success', failed: 'error', cancelled: 'default' };
const PAYMENT_COLOURS: Record<PaymentStatus, Colour> = { pending: 'info', verified: 'success', failed: 'error', expired: 'default', reversed: 'warning' };
const DEPOSIT_COLOURS: Record<DepositStatus, Colour> = { 'in-review': 'info', 'second-review': 'info', returned: 'warning', approved: 'success', rejected: 'error' };
const REGISTRATION_COLOURS: Record<RegistrationStatus, Colour> = {
  draft: 'default', 'legal-review': 'info', returned: 'warning', 'legal-approved': 'primary', 'purchase-review': 'info', active: 'success', rejected: 'error', expired: 'default',
};

const StatusChip = ({ label, color }: { label: string; color: Colour }) => (
  <Chip label={label} color={color} size="small" variant="outlined" sx={{ fontWeight: 600 }} />
);

export const OrderStatusChip = ({ status }: { status: OrderStatus }) => (
  <StatusChip label={ORDER_STATUS_PERSIAN[status]} color={ORDER_COLOURS[status]} />
);
export const RunStatusChip = ({ status }: { status: RunStatus }) => (
  <StatusChip label={RUN_STATUS_PERSIAN[status]} color={RUN_COLOURS[status]} />
);
export const ChargeStatusChip = ({ status }: { status: ChargeStatus }) => (
  <StatusChip label={CHARGE_STATUS_PERSIAN[status]} color={CHARGE_COLOURS[status]} />
);
export const PaymentStatusChip = ({ status }: { status: PaymentStatus }) => (
  <StatusChip label={PAYMENT_STATUS_PERSIAN[status]} color={PAYMENT_COLOURS[status]} />
);
export const DepositStatusChip = ({ status }: { status: DepositStatus }) => (
  <StatusChip label={DEPOSIT_STATUS_PERSIAN[status]} color={DEPOSIT_COLOURS[status]} />
);
/** Of a payment or a slip: the words of the two are different ones. */
export const IncreaseStatusChip = ({ status }: { status: PaymentStatus | DepositStatus }) => (
  <StatusChip label={{ ...PAYMENT_STATUS_PERSIAN, ...DEPOSIT_STATUS_PERSIAN }[status]} color={{ ...PAYMENT_COLOURS, ...DEPOSIT_COLOURS }[status]} />
);
export const RegistrationStatusChip = ({ status }: { status: RegistrationStatus }) => (
  <StatusChip label={REGISTRATION_STATUS_PERSIAN[status]} color={REGISTRATION_COLOURS[status]} />
);
