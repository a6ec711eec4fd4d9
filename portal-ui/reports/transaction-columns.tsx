import Typography from '@mui/material/Typography';
import { toPersianDigits } from '../../domain/digits.ts';
import { PRODUCT_TYPE_PERSIAN } from '../../domain/statuses.ts';
import type { Transaction } from '../api/reports.ts';
import { Mobile } from '../format/mobile.tsx';
import { OperatorName } from '../format/operator-name.tsx';
import { Rials } from '../format/rials.tsx';
import { ChargeStatusChip } from '../format/status-chip.tsx';
import type { Column } from '../listing/data-table.tsx';
import { OneLine } from './one-line.tsx';

/** The guide's columns in its order. */
export const TRANSACTION_COLUMNS: readonly Column<Transaction>[] = [
  { key: 'customer', title: 'مشتری', wideOnly: true, cell: ({ customer }) => <OneLine text={customer} width={110} /> },
  { key: 'date', title: 'تاریخ انجام', cell: ({ date }) => <span style={{ whiteSpace: 'nowrap' }}>{toPersianDigits(date)}</span> },
  { key: 'time', title: 'زمان انجام', cell: ({ time }) => toPersianDigits(time) },
  { key: 'status', title: 'وضعیت تراکنش', lead: true, cell: Status },
  { key: 'operator', title: 'نوع اپراتور', cell: ({ operatorCode }) => <OperatorName code={operatorCode} /> },
  { key: 'type', title: 'نوع محصول', cell: ({ productType }) => <span style={{ whiteSpace: 'nowrap' }}>{PRODUCT_TYPE_PERSIAN[productType]}</span> },
  { key: 'product', title: 'محصول', cell: ({ product }) => <OneLine text={product} width={120} /> },
  { key: 'mobile', title: 'شماره همراه', lead: true, cell: ({ mobile }) => (mobile === undefined ? 'بدون شماره' : <Mobile value={mobile} />) },
  { key: 'amount', title: 'مبلغ', align: 'end', cell: ({ amount }) => <Rials value={amount} /> },
];

function Status({ status, failure }: Transaction) {
  return (
    <>
      <ChargeStatusChip status={status} />
      {failure && <Typography variant="caption" color="error.main" component="div"><OneLine text={failure.message} width={125} /></Typography>}
    </>
  );
}
