import Alert from '@mui/material/Alert';
import Box from '@mui/material/Box';
import Paper from '@mui/material/Paper';
import Typography from '@mui/material/Typography';
import { showCount } from '../../domain/count.ts';
import type { RepeatRule } from '../../domain/recurrence/rule.ts';
import { showRule } from '../../domain/recurrence/show-rule.ts';
import { OPERATORS, type OperatorCode } from '../../domain/operators.ts';
import type { Confirmation } from '../api/types.ts';
import { Instant, longInstant } from '../format/instant.tsx';
import { OperatorName } from '../format/operator-name.tsx';
import { Rials, rialText } from '../format/rials.tsx';
import { TimesList } from '../plan/times-list.tsx';
import { Figures } from './figures.tsx';
import { ShareTable } from './share-table.tsx';
import { ShortfallAlert } from './shortfall-alert.tsx';

/** The form of final confirmation: how many, how much, of what, and what looks like a slip. */
export function ConfirmationForm({ form, repeat }: { form: Confirmation; repeat: RepeatRule | undefined }) {
  const { repeatedNumbers, similarOrders, shortfall } = form;
  const [next] = form.times;
  return (
    <Paper variant="outlined" sx={{ p: { xs: 2, sm: 3 }, display: 'grid', gap: 2.5 }}>
      <Figures
        figures={[
          { label: 'تعداد محصولات', value: showCount(form.productCount) },
          { label: repeat ? 'مبلغ هر نوبت' : 'مبلغ کل', value: <Rials value={form.total} /> },
          ...(form.discount !== '0' ? [{ label: 'تخفیف', value: <Rials value={form.discount} /> }] : []),
          { label: 'قابل پرداخت', value: <Rials value={form.payable} toman /> },
          { label: 'اعتبار شما', value: <Rials value={form.available} /> },
          ...(next && !repeat ? [{ label: 'زمان اجرا', value: longInstant(next.at) }] : []),
        ]}
      />
      {shortfall !== '0' && <ShortfallAlert shortfall={shortfall} planned={next !== undefined} />}
      {repeat && (
        <Box component="section" aria-label="تکرار درخواست" sx={{ display: 'grid', gap: 1 }}>
          <Typography variant="h3">تکرار درخواست</Typography>
          <Typography>{showRule(repeat)}</Typography>
          <TimesList times={form.times} unconfirmedYears={form.unconfirmedYears} />
        </Box>
      )}
      {repeatedNumbers.numbers > 0 && (
        <Alert severity="warning">
          {showCount(repeatedNumbers.numbers)} شماره تکراری در {showCount(repeatedNumbers.lines)} ردیف، جمعاً {rialText(repeatedNumbers.amount)}؛ هر ردیف جداگانه شارژ می‌شود.
        </Alert>
      )}
      {similarOrders.length > 0 && (
        <Alert severity="warning">
          این درخواست به درخواست‌های دیگری شبیه است:
          <ul style={{ margin: 0, paddingInlineStart: '1.2em' }}>
            {similarOrders.map(({ id, name, total, createdAt }) => <li key={id}>{name}، {rialText(total)}، <Instant at={createdAt} /></li>)}
          </ul>
        </Alert>
      )}
      <Box sx={{ display: 'grid', gap: 2.5, gridTemplateColumns: { md: '1fr 1fr' } }}>
        <ShareTable title="به تفکیک اپراتور" shares={form.byOperator.map((share) => ({ ...share, label: <OperatorName code={share.operatorCode} /> }))} />
        <ShareTable title="به تفکیک محصول" shares={form.byProduct.map((share) => ({ ...share, label: productOf(share.product, share.operatorCode) }))} />
      </Box>
    </Paper>
  );
}

/** «شارژ مستقیم» is sold by every operator; packages and PINs name theirs already. */
function productOf(product: string, operatorCode: OperatorCode): string {
  const { persian } = OPERATORS[operatorCode];
  return product.includes(persian) ? product : `${product} ${persian}`;
}
