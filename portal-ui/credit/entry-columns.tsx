import Box from '@mui/material/Box';
import { toPersianDigits } from '../../domain/digits.ts';
import { formatRial, parseSignedRial } from '../../domain/rial.ts';
import type { LedgerEntry } from '../api/types.ts';
import { Instant } from '../format/instant.tsx';
import { Rials } from '../format/rials.tsx';
import type { Column } from '../listing/data-table.tsx';

function Signed({ value }: { value: string }) {
  const rial = parseSignedRial(value) ?? 0n;
  return (
    <Box component="span" sx={{ color: rial < 0n ? 'error.main' : 'success.main', whiteSpace: 'nowrap' }}>
      <bdi dir="ltr">{rial > 0n ? '+' : ''}{formatRial(rial)}</bdi> ریال
    </Box>
  );
}

export const ENTRY_COLUMNS: readonly Column<LedgerEntry>[] = [
  { key: 'description', title: 'شرح', lead: true, cell: ({ description }) => toPersianDigits(description) },
  { key: 'amount', title: 'مبلغ', lead: true, align: 'end', cell: ({ amount }) => <Signed value={amount} /> },
  { key: 'balance', title: 'مانده', align: 'end', cell: ({ balanceAfter }) => <Rials value={balanceAfter} /> },
  { key: 'at', title: 'زمان', align: 'end', cell: ({ at }) => <Instant at={at} /> },
];
