import Box from '@mui/material/Box';
import { toPersianDigits } from '../../domain/digits.ts';
import type { StagedRow } from '../api/types.ts';
import { Mobile } from '../format/mobile.tsx';
import { OperatorName } from '../format/operator-name.tsx';
import { Rials } from '../format/rials.tsx';
import type { Column } from '../listing/data-table.tsx';

/** Whatever stood in a cell, up to a length that leaves the table standing. */
const AS_READ = { display: 'inline-block', maxWidth: 140, overflow: 'hidden', textOverflow: 'ellipsis', whiteSpace: 'nowrap', verticalAlign: 'bottom' } as const;

/** What was read, as it was read: left to right and marked, so that a stray sign is seen. */
const Read = ({ text }: { text: string }) => (text === '' ? <>—</> : <bdi dir="ltr" title={text} style={AS_READ}>{text}</bdi>);

const NAME: Column<StagedRow> = { key: 'name', title: 'نام', cell: ({ name }) => <span title={name} style={AS_READ}>{name ?? '—'}</span> };

export const STAGED_COLUMNS: readonly Column<StagedRow>[] = [
  { key: 'row', title: 'در اکسل', lead: true, cell: ({ row }) => <span style={{ whiteSpace: 'nowrap' }}>ردیف {toPersianDigits(row)}</span> },
  { key: 'mobile', title: 'شماره همراه', lead: true, cell: ({ mobile, raw }) => (mobile ? <Mobile value={mobile} /> : <Read text={raw.mobile} />) },
  { key: 'amount', title: 'مبلغ', align: 'end', cell: ({ amount, raw }) => (amount ? <Rials value={amount} /> : <Read text={raw.amount} />) },
  { key: 'operator', title: 'اپراتور', cell: ({ operatorCode, raw }) => (operatorCode ? <OperatorName code={operatorCode} /> : <Read text={raw.operator} />) },
  {
    key: 'why', title: 'توضیح', share: 2.5,
    cell: ({ problems, verdict }) => (
      <Box sx={{ color: verdict === 'rejected' ? 'error.main' : 'text.secondary', minWidth: { md: 220 } }}>
        {problems.map(({ code, message }) => <div key={code}>{message}</div>)}
      </Box>
    ),
  },
];


/** Of a list of members, with the name behind the number; and of members that fill an order, which stood in no file. */
export const MEMBER_COLUMNS: readonly Column<StagedRow>[] = STAGED_COLUMNS.toSpliced(2, 0, NAME);
export const FILL_COLUMNS: readonly Column<StagedRow>[] = STAGED_COLUMNS.map((column) => (column.key === 'row' ? { ...column, title: 'در گروه' } : column));
