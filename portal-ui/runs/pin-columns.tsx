import { toPersianDigits } from '../../domain/digits.ts';
import type { Pin } from '../api/types.ts';
import { OperatorName } from '../format/operator-name.tsx';
import { Rials } from '../format/rials.tsx';
import type { Column } from '../listing/data-table.tsx';

/** Codes and serials stay in ASCII digits: they are typed on a keypad and read aloud digit by digit. */
export const PIN_COLUMNS: readonly Column<Pin>[] = [
  { key: 'item', title: 'ردیف', wideOnly: true, cell: ({ line, item }) => toPersianDigits(`${line}-${item}`) },
  { key: 'operator', title: 'نوع اپراتور', lead: true, cell: ({ operatorCode }) => <OperatorName code={operatorCode} /> },
  { key: 'amount', title: 'مبلغ', lead: true, cell: ({ amount }) => <Rials value={amount} /> },
  { key: 'code', title: 'رمز شارژ', cell: ({ code }) => <bdi dir="ltr" style={{ fontFamily: 'monospace', fontSize: '1rem', letterSpacing: '0.05em' }}>{code}</bdi> },
  { key: 'serial', title: 'سریال', cell: ({ serial }) => <bdi dir="ltr">{serial}</bdi> },
];
