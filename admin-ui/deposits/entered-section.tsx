import Alert from '@mui/material/Alert';
import Chip from '@mui/material/Chip';
import type { MouseEvent } from 'react';
import { Link } from 'react-router';
import { toPersianDigits } from '../../domain/digits.ts';
import { DEPOSIT_METHOD_PERSIAN } from '../../domain/statuses.ts';
import { AgeField } from '../shown/age-field.tsx';
import { DateField } from '../shown/date-field.tsx';
import { Facts } from '../shown/facts.tsx';
import { Rials } from '../shown/rial-field.tsx';
import { Section } from '../shown/section.tsx';
import type { Deposit } from './deposit.ts';
import { ALIKE } from './duplicate-section.tsx';
import { DepositStatusField } from './deposit-status-field.tsx';

/** What the customer typed, to be compared with the slip beside it. */
export function EnteredSection({ deposit }: { deposit: Deposit }) {
  const { organisationId, organisationName, amount, bankName, companyAccountNumber, method, trackingNumber, payer, createdBy, needsSecond, firstApprovedBy, status, escalatedAt, duplicates } = deposit;
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
      {duplicates.length > 0 && <Alert severity="error">فیش مشابهی هم فرستاده شده است؛ پیش از تصمیم هر دو را ببینید: <a href={`#${ALIKE}`} onClick={toAlike}>{toPersianDigits(duplicates.length)} فیش مشابه</a></Alert>}
      {escalatedAt !== null && <Chip color="warning" label="به سرپرست ارجاع شده" />}
      {status === 'in-review' && needsSecond && <Alert severity="info">این مبلغ دو تایید می‌خواهد: پس از شما همکار دیگری هم باید تایید کند.</Alert>}
      {status === 'second-review' && <Alert severity="info">تایید نخست: {firstApprovedBy}. تایید دوم باید از همکار دیگری باشد.</Alert>}
    </Section>
  );
}

/** The address stays that of the record. */
function toAlike(event: MouseEvent) {
  event.preventDefault();
  document.querySelector(`#${ALIKE}`)?.scrollIntoView({ behavior: 'smooth' });
}
