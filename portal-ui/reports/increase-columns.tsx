import Typography from '@mui/material/Typography';
import { toPersianDigits } from '../../domain/digits.ts';
import { INCREASE_METHOD_PERSIAN } from '../../domain/reports/increases.ts';
import type { Increase } from '../api/reports.ts';
import { Rials } from '../format/rials.tsx';
import { IncreaseStatusChip } from '../format/status-chip.tsx';
import type { Column } from '../listing/data-table.tsx';
import { OneLine } from './one-line.tsx';

export const INCREASE_COLUMNS: readonly Column<Increase>[] = [
  { key: 'amount', title: 'مبلغ', lead: true, cell: ({ amount }) => <Rials value={amount} /> },
  { key: 'status', title: 'وضعیت', lead: true, cell: ({ status }) => <IncreaseStatusChip status={status} /> },
  { key: 'at', title: 'تاریخ و زمان', cell: ({ date, time }) => <span style={{ whiteSpace: 'nowrap' }}>{toPersianDigits(`${date} ${time}`)}</span> },
  { key: 'method', title: 'روش پرداخت', cell: ({ method }) => <span style={{ whiteSpace: 'nowrap' }}>{INCREASE_METHOD_PERSIAN[method]}</span> },
  { key: 'number', title: 'شماره پیگیری', cell: ({ trackingNumber }) => (trackingNumber === undefined ? '—' : <bdi dir="ltr" style={{ whiteSpace: 'nowrap' }}>{toPersianDigits(trackingNumber)}</bdi>) },
  { key: 'bank', title: 'بانک', cell: ({ bankName }) => <OneLine text={bankName ?? '—'} width={100} />, wideOnly: true },
  { key: 'payer', title: 'پرداخت‌کننده', cell: ({ payer }) => <OneLine text={payer ?? '—'} width={130} />, wideOnly: true },
  { key: 'note', title: 'توضیح', cell: Note },
];

function Note({ reason, undone }: Increase) {
  const note = undone ? 'این اعتبار پس گرفته شده است.' : reason;
  return note === undefined ? '—' : <Typography variant="caption" component="div" sx={{ maxWidth: 280 }}>{note}</Typography>;
}
