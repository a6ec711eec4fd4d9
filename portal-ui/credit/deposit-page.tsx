import Alert from '@mui/material/Alert';
import Box from '@mui/material/Box';
import Button from '@mui/material/Button';
import Paper from '@mui/material/Paper';
import { Link, useParams } from 'react-router';
import { toPersianDigits } from '../../domain/digits.ts';
import { DEPOSIT_METHOD_PERSIAN, DEPOSIT_STATUS_PERSIAN, type DepositStatus } from '../../domain/statuses.ts';
import { useCompanyAccounts, useDeposit, type Deposit, type DepositStory } from '../api/deposits.ts';
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

function DepositView({ deposit }: { deposit: DepositStory }) {
  const { id, status, reason, slip, warnings, undoneAt } = deposit;
  const mayMend = useMay('credit:increase') && status === 'returned';
  const { severity, text } = WORDS[status];
  return (
    <>
      <PageHead title="فیش واریزی" mark={<DepositStatusChip status={status} />} back={{ to: '/credit?way=slip', label: 'افزایش اعتبار' }} />
      <Box sx={{ display: 'grid', gap: 2, maxWidth: 800 }}>
        <Alert severity={severity}>{text}{reason !== undefined && <Box sx={{ fontWeight: 600 }}>دلیل: {reason}</Box>}</Alert>
        {undoneAt !== undefined && <Alert severity="warning">این اعتبار با اصلاحیه مالی پس گرفته شده است.</Alert>}
        {status !== 'rejected' && warnings.map(({ code, depositId, status: other }) => (
          <Alert key={depositId} severity="info" action={<Button component={Link} to={`/credit/deposits/${depositId}`} color="inherit" size="small">دیدن</Button>}>
            {code === 'same-slip' ? 'همین تصویر' : 'همین بانک، شماره پیگیری و تاریخ'} در فیش دیگری از سازمان شما هست ({DEPOSIT_STATUS_PERSIAN[other]}).
          </Alert>
        ))}
        <Paper variant="outlined" sx={{ p: { xs: 2, sm: 3 }, display: 'grid', gap: 2, justifyItems: 'start' }}>
          <Entered deposit={deposit} />
          {slip.mediaType !== 'application/pdf' && (
            <Box component="img" src={apiUrl(`/portal/deposits/${id}/slip`)} alt="تصویر فیش" sx={{ maxWidth: '100%', maxHeight: 360, objectFit: 'contain', borderRadius: 1, border: 1, borderColor: 'divider' }} />
          )}
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

function Entered({ deposit: { amount, paidOn, companyAccountId, bankName, method, trackingNumber, payer, submittedAt, createdBy } }: { deposit: Deposit }) {
  const account = useCompanyAccounts().data?.items.find(({ id }) => id === companyAccountId);
  return (
    <Figures
      figures={[
        { label: 'مبلغ', value: <Rials value={amount} toman /> },
        { label: 'تاریخ واریز', value: toPersianDigits(paidOn) },
        // An account that is closed by now is no longer offered, and then not named.
        ...(account === undefined ? [] : [{ label: 'واریز به حساب', value: <>{account.bankName}، <bdi dir="ltr">{toPersianDigits(account.number)}</bdi></> }]),
        { label: 'بانک پرداخت‌کننده', value: bankName },
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
