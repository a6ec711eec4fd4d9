import Typography from '@mui/material/Typography';
import { showCount } from '../../domain/count.ts';
import { PRODUCT_TYPE_PERSIAN } from '../../domain/statuses.ts';
import type { OrderLine } from '../api/types.ts';
import { Mobile } from '../format/mobile.tsx';
import { OperatorName } from '../format/operator-name.tsx';
import { Rials } from '../format/rials.tsx';
import type { Column } from '../listing/data-table.tsx';
import { LINE_SAYING } from './line-form.ts';
import { OperatorSourceMark, RemovableSourceMark } from './operator-source-mark.tsx';

/** `draftId`: of an order whose lines this person may change. */
export const lineColumns = (draftId?: string): readonly Column<OrderLine>[] => [
  { key: 'mobile', title: 'شماره همراه', lead: true, cell: WhoFor },
  {
    key: 'operator', title: 'نوع اپراتور', lead: true,
    cell: (line) => <><OperatorName code={line.operatorCode} /> {draftId === undefined ? <OperatorSourceMark line={line} /> : <RemovableSourceMark line={line} orderId={draftId} />}</>,
  },
  { key: 'productType', title: 'نوع محصول', wideOnly: true, cell: ({ productType }) => <span style={{ whiteSpace: 'nowrap' }}>{PRODUCT_TYPE_PERSIAN[productType]}</span> },
  { key: 'product', title: 'محصول', share: 1.4, cell: ({ product }) => product },
  { key: 'amount', title: 'مبلغ', align: 'end', cell: Price },
];

/** The number, with whatever is odd about it; a line of PINs has none. */
function WhoFor({ mobile, count, warnings }: OrderLine) {
  return (
    <>
      {mobile ? <Mobile value={mobile} /> : `${showCount(count)} عدد رمز`}
      {warnings.map(({ code, message }) => <Typography key={code} variant="caption" component="div" color="warning.main">{LINE_SAYING[code] ?? message}</Typography>)}
    </>
  );
}

/** The face value, and below it what is paid of it where there is a discount. */
function Price({ amount, price, listPrice, count }: OrderLine) {
  return (
    <span style={{ whiteSpace: 'nowrap' }}>
      {count > 1 && `${showCount(count)} × `}<Rials value={amount} />
      {listPrice !== undefined && <Typography variant="caption" component="div" color="success.main">با تخفیف <Rials value={price} /></Typography>}
    </span>
  );
}
