import Alert from '@mui/material/Alert';
import Box from '@mui/material/Box';
import Button from '@mui/material/Button';
import Paper from '@mui/material/Paper';
import { useParams } from 'react-router';
import { toPersianDigits } from '../../domain/digits.ts';
import type { DepositStatus } from '../../domain/statuses.ts';
import { DEPOSIT_METHOD_PERSIAN, useCompanyAccounts, useDeposit, type Deposit } from '../api/deposits.ts';
import { apiUrl } from '../api/request.ts';
import { Figures } from '../confirmation/figures.tsx';
import { useNotices } from '../feedback/notices.tsx';
import { QueryState } from '../feedback/query-state.tsx';
import { Instant } from '../format/instant.tsx';
import { Rials } from '../format/rials.tsx';
import { DepositStatusChip } from '../format/status-chip.tsx';
import { useMay } from '../session/session.tsx';
import { PageHead } from '../shell/page-head.tsx';
import { SlipForm } from './slip-form.tsx';

const WORDS: Record<DepositStatus, { severity: 'info' | 'success' | 'warning' | 'error'; text: string }> = {
  'in-review': { severity: 'info', text: 'تیم مالی مبتکران الکترونیک کیش فیش شما را بررسی می‌کند؛ نتیجه با پیام و پیامک می‌آید.' },
  'second-review': { severity: 'info', text: 'فیش شما یک بار تایید شده و به خاطر مبلغ آن در انتظار تایید همکار دوم است.' },
  returned: { severity: 'warning', text: 'فیش شما نیازمند اصلاح است.' },
  approved: { severity: 'success', text: 'واریزی شما تایید و به اعتبار سازمان افزوده شد.' },
  rejected: { severity: 'error', text: 'این فیش پذیرفته نشد.' },
};

/** One slip: its state, what was entered, and its mending where it came back. */
export default function DepositPage() {
  const { depositId = '' } = useParams();
  const deposit = useDeposit(depositId);
  return <QueryState query={deposit}>{(data) => <DepositView deposit={data} />}</QueryState>;
}

function DepositView({ deposit }: { deposit: Deposit }) {
  const { id, status, reason } = deposit;
  const mayMend = useMay('credit:increase') && status === 'returned';
  const { severity, text } = WORDS[status];
  return (
    <>
      <PageHead title="فیش واریزی" mark={<DepositStatusChip status={status} />} back={{ to: '/credit?way=slip', label: 'افزایش اعتبار' }} />
      <Box sx={{ display: 'grid', gap: 2, maxWidth: 800 }}>
        <Alert severity={severity}>{text}{reason !== undefined && <Box sx={{ fontWeight: 600 }}>دلیل: {reason}</Box>}</Alert>
        <Paper variant="outlined" sx={{ p: { xs: 2, sm: 3 }, display: 'grid', gap: 2 }}>
          <Entered deposit={deposit} />
          <Box sx={{ display: 'flex', gap: 1, flexWrap: 'wrap' }}>
            <Button component="a" href={apiUrl(`/portal/deposits/${id}/slip`)} variant="outlined">دریافت فیش</Button>
            {status === 'approved' && <Button component="a" href={apiUrl(`/portal/deposits/${id}/receipt.pdf`)} variant="outlined">رسید واریز</Button>}
          </Box>
        </Paper>
        {mayMend && <Mending deposit={deposit} />}
      </Box>
    </>
  );
}

function Entered({ deposit: { amount, paidOn, bank, method, trackingNumber, payer, submittedAt, createdBy } }: { deposit: Deposit }) {
  return (
    <Figures
      figures={[
        { label: 'مبلغ', value: <Rials value={amount} toman /> },
        { label: 'تاریخ واریز', value: toPersianDigits(paidOn) },
        { label: 'بانک پرداخت‌کننده', value: bank.name },
        { label: 'روش واریز', value: DEPOSIT_METHOD_PERSIAN[method] },
        { label: 'شماره پیگیری', value: <bdi dir="ltr">{toPersianDigits(trackingNumber)}</bdi> },
        { label: 'پرداخت‌کننده', value: payer },
        { label: 'ثبت‌کننده', value: createdBy.name },
        { label: 'زمان ثبت', value: <Instant at={submittedAt} /> },
      ]}
    />
  );
}

function Mending({ deposit }: { deposit: Deposit }) {
  const accounts = useCompanyAccounts();
  const { tell } = useNotices();
  return (
    <Paper variant="outlined" sx={{ p: { xs: 2, sm: 3 } }}>
      <QueryState query={accounts}>
        {({ items }) => <SlipForm accounts={items} deposit={deposit} onDone={() => tell('فیش اصلاح‌شده بارگذاری شد و دوباره بررسی می‌شود.')} />}
      </QueryState>
    </Paper>
  );
}
