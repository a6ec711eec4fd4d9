import Box from '@mui/material/Box';
import { PRODUCT_TYPE_PERSIAN } from '../../domain/statuses.ts';
import type { OrderLine } from '../api/types.ts';
import { showCount } from '../format/count.ts';
import { Mobile } from '../format/mobile.tsx';
import { OperatorName } from '../format/operator-name.tsx';
import { Rials } from '../format/rials.tsx';
import type { Column } from '../listing/data-table.tsx';
import { OperatorSourceMark } from './operator-source-mark.tsx';

export const LINE_COLUMNS: readonly Column<OrderLine>[] = [
  { key: 'mobile', title: 'شماره همراه', lead: true, cell: ({ mobile, count }) => (mobile ? <Mobile value={mobile} /> : `${showCount(count)} عدد رمز`) },
  {
    key: 'operator', title: 'نوع اپراتور', lead: true,
    cell: ({ operatorCode, operatorSource }) => <><OperatorName code={operatorCode} /> <OperatorSourceMark source={operatorSource} /></>,
  },
  { key: 'productType', title: 'نوع محصول', wideOnly: true, cell: ({ productType }) => PRODUCT_TYPE_PERSIAN[productType] },
  { key: 'product', title: 'محصول', cell: ({ product }) => product },
  { key: 'amount', title: 'مبلغ', align: 'end', cell: ({ amount }) => <Rials value={amount} /> },
  {
    key: 'warnings', title: 'هشدار',
    cell: ({ warnings }) => (warnings.length > 0 ? <Box component="span" sx={{ color: 'warning.main' }}>{warnings.map(({ message }) => message).join(' ')}</Box> : undefined),
  },
];
