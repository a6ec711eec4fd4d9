import { toPersianDigits } from '../../domain/digits.ts';
import type { Payment } from '../api/payments.ts';
import { Instant } from '../format/instant.tsx';
import { Rials } from '../format/rials.tsx';
import { PaymentStatusChip } from '../format/status-chip.tsx';
import type { Column } from '../listing/data-table.tsx';

export const PAYMENT_COLUMNS: readonly Column<Payment>[] = [
  { key: 'amount', title: 'مبلغ', lead: true, cell: ({ amount }) => <Rials value={amount} /> },
  { key: 'status', title: 'وضعیت', lead: true, cell: ({ status }) => <PaymentStatusChip status={status} /> },
  { key: 'reference', title: 'شماره پیگیری', cell: ({ referenceId }) => (referenceId === undefined ? '—' : <bdi dir="ltr">{toPersianDigits(referenceId)}</bdi>) },
  { key: 'by', title: 'پرداخت‌کننده', cell: ({ createdBy }) => createdBy.name, wideOnly: true },
  { key: 'at', title: 'زمان', align: 'end', cell: ({ createdAt }) => <Instant at={createdAt} /> },
];
