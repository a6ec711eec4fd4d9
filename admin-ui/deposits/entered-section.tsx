import Alert from '@mui/material/Alert';
import Chip from '@mui/material/Chip';
import { Link } from 'react-router';
import { toPersianDigits } from '../../domain/digits.ts';
import { DEPOSIT_METHOD_PERSIAN } from '../../domain/statuses.ts';
import { AgeField } from '../shown/age-field.tsx';
import { DateField } from '../shown/date-field.tsx';
import { Facts } from '../shown/facts.tsx';
import { Rials } from '../shown/rial-field.tsx';
import { Section } from '../shown/section.tsx';
import type { Deposit } from './deposit.ts';
import { DepositStatusField } from './deposit-status-field.tsx';

/** What the customer typed, to be compared with the slip beside it. */
export function EnteredSection({ deposit }: { deposit: Deposit }) {
  const { organisationId, organisationName, amount, bankName, companyAccountNumber, method, trackingNumber, payer, createdBy, needsSecond, firstApprovedBy, status, escalatedAt } = deposit;
  return (
    <Section title="آنچه مشتری ثبت کرده" beside={<DepositStatusField source="status" />}>
      <Facts facts={[
        ['سازمان', <Link key="link" to={`/organisations/${organisationId}/show`}>{organisationName}</Link>],
        ['مبلغ', <strong key="amount"><Rials value={amount} withToman /></strong>],
        ['تاریخ واریز', <DateField key="date" source="paidOn" />],
        ['بانک', bankName],
        ['حساب مقصد', <bdi key="account" dir="ltr">{toPersianDigits(companyAccountNumber)}</bdi>],
        ['روش', DEPOSIT_METHOD_PERSIAN[method]],
        ['شماره پیگیری', <bdi key="number" dir="ltr">{toPersianDigits(trackingNumber)}</bdi>],
        ['پرداخت‌کننده', payer],
        ['ثبت‌کننده', createdBy],
        ['زمان ثبت', <AgeField key="age" source="submittedAt" lateBy="lateSince" />],
      ]} />
      {escalatedAt !== null && <Chip color="warning" label="به سرپرست ارجاع شده" />}
      {status === 'in-review' && needsSecond && <Alert severity="info">این مبلغ دو تایید می‌خواهد: پس از شما همکار دیگری هم باید تایید کند.</Alert>}
      {status === 'second-review' && <Alert severity="info">تایید نخست: {firstApprovedBy}. تایید دوم باید از همکار دیگری باشد.</Alert>}
    </Section>
  );
}
