import Box from '@mui/material/Box';
import Button from '@mui/material/Button';
import Chip from '@mui/material/Chip';
import Typography from '@mui/material/Typography';
import { useState } from 'react';
import { useSearchParams } from 'react-router';
import { formatToman, parseRial } from '../../domain/rial.ts';
import { ApiProblem } from '../api/api-problem.ts';
import { useStartPayment } from '../api/payments.ts';
import { localPath } from '../app/local-path.ts';
import { ProblemAlert } from '../feedback/problem-alert.tsx';
import { AmountField } from '../fields/amount-field.tsx';
import { keepWayBack } from './way-back.ts';

/** Rial; the last one is the most that one payment may be. */
const USUAL = ['10000000', '50000000', '100000000', '500000000'] as const;

/** An amount, and then the bank's own page. */
export function PayOnline() {
  const [parameters] = useSearchParams();
  const [amount, setAmount] = useState(() => readAmount(parameters.get('amount')));
  const start = useStartPayment();
  const refusal = start.error instanceof ApiProblem ? start.error.forField('amount') : undefined;
  const pay = () =>
    start.mutate(amount, {
      onSuccess: ({ id, redirectUrl }) => {
        keepWayBack(id, localPath(parameters.get('back')));
        window.location.assign(redirectUrl);
      },
    });
  const leaving = start.isPending || start.isSuccess;
  return (
    <Box component="form" sx={{ p: { xs: 2, sm: 3 }, display: 'grid', gap: 2, maxWidth: 560 }} onSubmit={(event) => { event.preventDefault(); pay(); }}>
      <Typography variant="body2" color="text.secondary">
        مبلغ را تا سقف ۵۰۰٬۰۰۰٬۰۰۰ ریال وارد کنید. پس از «پرداخت» به درگاه بانکی مبتکران الکترونیک کیش می‌روید و اعتبار بی‌درنگ افزوده می‌شود.
      </Typography>
      <AmountField label="مبلغ پرداخت" value={amount} onChange={(text) => { setAmount(text); start.reset(); }} error={refusal !== undefined} {...(refusal !== undefined && { helperText: refusal })} />
      <Box sx={{ display: 'flex', gap: 1, flexWrap: 'wrap' }}>
        {USUAL.map((rial) => (
          <Chip key={rial} label={`${formatToman(BigInt(rial))} تومان`} onClick={() => setAmount(rial)} color={amount === rial ? 'primary' : 'default'} variant={amount === rial ? 'filled' : 'outlined'} />
        ))}
      </Box>
      <ProblemAlert error={start.error} shownFields={['amount']} />
      <Button type="submit" variant="contained" size="large" disabled={amount === ''} loading={leaving} sx={{ justifySelf: { sm: 'start' }, minWidth: 160 }}>پرداخت</Button>
    </Box>
  );
}

function readAmount(text: string | null): string {
  const rial = text === null ? undefined : parseRial(text);
  return rial === undefined || rial <= 0n ? '' : String(rial);
}
