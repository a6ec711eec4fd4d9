import FailedIcon from '@mui/icons-material/ErrorOutline';
import WaitingIcon from '@mui/icons-material/HourglassTopOutlined';
import DoneIcon from '@mui/icons-material/CheckCircleOutline';
import Box from '@mui/material/Box';
import Button from '@mui/material/Button';
import Paper from '@mui/material/Paper';
import Typography from '@mui/material/Typography';
import { useQueryClient } from '@tanstack/react-query';
import { useEffect } from 'react';
import { Link, useParams } from 'react-router';
import { toPersianDigits } from '../../domain/digits.ts';
import { usePayment, type Payment } from '../api/payments.ts';
import { apiUrl } from '../api/request.ts';
import { Figures } from '../confirmation/figures.tsx';
import { QueryState } from '../feedback/query-state.tsx';
import { Instant } from '../format/instant.tsx';
import { Rials } from '../format/rials.tsx';
import { PaymentStatusChip } from '../format/status-chip.tsx';
import { PageHead } from '../shell/page-head.tsx';
import { PAYMENT_WORDS } from './payment-words.ts';
import { wayBackFrom } from './way-back.ts';

/** One payment, as it stands: where the bank sends the browser back to, and where a lost one finds it again. */
export default function PaymentPage() {
  const { paymentId = '' } = useParams();
  const payment = usePayment(paymentId);
  const queries = useQueryClient();
  const status = payment.data?.status;
  useEffect(() => {
    if (status === 'verified') void queries.invalidateQueries({ queryKey: ['credit'] });
  }, [status, queries]);
  return <QueryState query={payment}>{(data) => <PaymentView payment={data} />}</QueryState>;
}

function PaymentView({ payment }: { payment: Payment }) {
  const { id, amount, status, failure, redirectUrl, referenceId, cardPan, createdAt, settledAt } = payment;
  const back = wayBackFrom(id);
  const { title, text } = PAYMENT_WORDS[status];
  return (
    <>
      <PageHead title="پرداخت آنلاین" mark={<PaymentStatusChip status={status} />} back={{ to: '/credit', label: 'افزایش اعتبار' }} />
      <Paper variant="outlined" sx={{ p: { xs: 2, sm: 4 }, maxWidth: 640, display: 'grid', gap: 3 }}>
        <Box role="status" aria-live="polite" sx={{ textAlign: 'center' }}>
          <Box sx={{ '& svg': { fontSize: 56 }, color: status === 'verified' ? 'success.main' : status === 'pending' ? 'info.main' : 'warning.main' }}>
            {status === 'verified' ? <DoneIcon /> : status === 'pending' ? <WaitingIcon /> : <FailedIcon />}
          </Box>
          <Typography variant="h2" sx={{ mb: 0.5 }}>{title}</Typography>
          <Typography sx={{ fontWeight: 700 }}><Rials value={amount} toman /></Typography>
          <Typography variant="body2" color="text.secondary" sx={{ mt: 1 }}>{failure?.message ?? text}</Typography>
        </Box>
        <Figures
          figures={[
            { label: 'زمان', value: <Instant at={createdAt} /> },
            ...(settledAt === undefined ? [] : [{ label: status === 'reversed' ? 'برگشت' : 'افزوده شدن به اعتبار', value: <Instant at={settledAt} /> }]),
            ...(referenceId === undefined ? [] : [{ label: 'شماره پیگیری بانک', value: <bdi dir="ltr">{toPersianDigits(referenceId)}</bdi> }]),
            ...(cardPan === undefined ? [] : [{ label: 'کارت', value: <bdi dir="ltr">{toPersianDigits(cardPan)}</bdi> }]),
          ]}
        />
        <Box sx={{ display: 'flex', gap: 1, flexWrap: 'wrap', justifyContent: 'center' }}>
          {status === 'verified' && back !== undefined && <Button component={Link} to={back} variant="contained">بازگشت به درخواست</Button>}
          {status === 'verified' && <Button component="a" href={apiUrl(`/portal/payments/${id}/receipt.pdf`)} variant="outlined">رسید پرداخت</Button>}
          {status === 'pending' && redirectUrl !== undefined && <Button component="a" href={redirectUrl} variant="outlined">رفتن به درگاه بانکی</Button>}
          {(status === 'failed' || status === 'expired' || status === 'reversed') && <Button component={Link} to={`/credit?amount=${amount}`} variant="contained">پرداخت دوباره</Button>}
        </Box>
      </Paper>
    </>
  );
}
