import { toPersianDigits } from '../../domain/digits.ts';
import type { Deposit } from '../api/deposits.ts';
import { Instant } from '../format/instant.tsx';
import { Rials } from '../format/rials.tsx';
import { DepositStatusChip } from '../format/status-chip.tsx';
import type { Column } from '../listing/data-table.tsx';

export const DEPOSIT_COLUMNS: readonly Column<Deposit>[] = [
  { key: 'amount', title: 'مبلغ', lead: true, cell: ({ amount }) => <Rials value={amount} /> },
  { key: 'status', title: 'وضعیت', lead: true, cell: ({ status }) => <DepositStatusChip status={status} /> },
  { key: 'bank', title: 'بانک', cell: ({ bankName }) => bankName },
  { key: 'tracking', title: 'شماره پیگیری', cell: ({ trackingNumber }) => <bdi dir="ltr">{toPersianDigits(trackingNumber)}</bdi> },
  { key: 'paidOn', title: 'تاریخ واریز', cell: ({ paidOn }) => toPersianDigits(paidOn) },
  { key: 'at', title: 'زمان ثبت', align: 'end', cell: ({ submittedAt }) => <Instant at={submittedAt} />, wideOnly: true },
];
