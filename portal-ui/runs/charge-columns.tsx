import Box from '@mui/material/Box';
import Typography from '@mui/material/Typography';
import { toPersianDigits } from '../../domain/digits.ts';
import { CHARGE_STAGE_PERSIAN } from '../../domain/statuses.ts';
import type { Charge } from '../api/types.ts';
import { Mobile } from '../format/mobile.tsx';
import { OperatorName } from '../format/operator-name.tsx';
import { Rials } from '../format/rials.tsx';
import { ChargeStatusChip } from '../format/status-chip.tsx';
import type { Column } from '../listing/data-table.tsx';

export const CHARGE_COLUMNS: readonly Column<Charge>[] = [
  { key: 'line', title: 'ردیف', wideOnly: true, share: 0.6, cell: ({ line }) => toPersianDigits(line) },
  { key: 'mobile', title: 'شماره همراه', lead: true, cell: ({ mobile, item }) => (mobile ? <Mobile value={mobile} /> : `رمز ${toPersianDigits(item)}`) },
  { key: 'status', title: 'وضعیت', lead: true, cell: ({ status }) => <ChargeStatusChip status={status} /> },
  { key: 'operator', title: 'نوع اپراتور', cell: ({ operatorCode }) => <OperatorName code={operatorCode} /> },
  { key: 'product', title: 'محصول', cell: ({ product }) => product },
  { key: 'amount', title: 'مبلغ', align: 'end', cell: ({ amount }) => <Rials value={amount} /> },
  { key: 'why', title: 'توضیح', share: 1.8, cell: Why },
];

function Why({ failure, stage, attempts }: Charge) {
  if (failure) return <Box sx={{ color: 'error.main' }}>{failure.message}</Box>;
  if (stage) return <Typography component="span" variant="body2" color="info.main">{CHARGE_STAGE_PERSIAN[stage]}</Typography>;
  return attempts.length > 1 ? <Typography component="span" variant="body2" color="text.secondary">با {toPersianDigits(attempts.length)} تلاش</Typography> : <>—</>;
}
