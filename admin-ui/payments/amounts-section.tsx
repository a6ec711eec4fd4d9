import OkIcon from '@mui/icons-material/CheckCircleOutlined';
import WrongIcon from '@mui/icons-material/ErrorOutlined';
import { useGetOne } from 'react-admin';
import { Link } from 'react-router';
import { Facts } from '../shown/facts.tsx';
import { Rials } from '../shown/rial-field.tsx';
import { Section } from '../shown/section.tsx';
import type { Payment, PaymentEvent } from './payment.ts';

interface Posted {
  id: string;
  entries: { kind: string; amount: string }[] | null;
}

/** What was asked of the bank, what it confirmed and what was credited stand below each other: they are equal, or somebody has to look. */
export function AmountsSection({ payment: { amount, fee, ledgerTransactionId }, events }: { payment: Payment; events: readonly PaymentEvent[] }) {
  const { data: posted } = useGetOne<Posted>('ledger-transactions', { id: ledgerTransactionId ?? '' }, { enabled: ledgerTransactionId !== null });
  const verified = events.some(({ kind, result }) => kind === 'verify' && ['paid', 'verified'].includes(result));
  const differs = events.some(({ result }) => result === 'amount-differs');
  const credited = posted?.entries?.find(({ kind }) => kind === 'available')?.amount;
  return (
    <Section title="مبلغ‌ها">
      <Facts facts={[
        ['خواسته‌شده از بانک', <strong key="amount"><Rials value={amount} withToman /></strong>],
        ['تایید بانک', differs ? <Compared key="bank" equal={false} says="مبلغ دیگری گفت" /> : verified ? <Compared key="bank" equal says="همین مبلغ" /> : 'هنوز تایید نکرده است'],
        ['افزوده به اعتبار', credited === undefined ? 'چیزی افزوده نشده است'
          : <Compared key="credited" equal={credited === amount} says={<><Rials value={credited} /> (<Link to={`/ledger-transactions/${encodeURIComponent(ledgerTransactionId ?? '')}/show`}>سند مالی</Link>)</>} />],
        ['کارمزد بانک', <Rials key="fee" value={fee} />],
      ]} />
    </Section>
  );
}

function Compared({ equal, says }: { equal: boolean; says: React.ReactNode }) {
  return (
    <span style={{ display: 'inline-flex', flexWrap: 'wrap', gap: 4, alignItems: 'center' }}>
      {equal ? <OkIcon color="success" fontSize="small" titleAccess="برابر" /> : <WrongIcon color="error" fontSize="small" titleAccess="نابرابر" />}{says}
    </span>
  );
}
