import Typography from '@mui/material/Typography';
import { Show, useRecordContext } from 'react-admin';
import { Link } from 'react-router';
import { toPersianDigits } from '../../domain/digits.ts';
import { Facts } from '../shown/facts.tsx';
import { Instant } from '../shown/instant.tsx';
import { Section } from '../shown/section.tsx';
import { TwoColumns } from '../shown/two-columns.tsx';
import { audienceOf, type StaffMessage } from './audience.ts';
import { ReadersSection, SmsSection } from './readers-section.tsx';

export function MessageShow() {
  return <Show component="div" actions={false}><Sent /></Show>;
}

function Sent() {
  const one = useRecordContext<StaffMessage>();
  if (one === undefined) return null;
  const of = (part: number, all: number) => toPersianDigits(`${part} از ${all}`);
  return (
    <TwoColumns
      main={(
        <>
          <Section title={one.title}><Typography sx={{ whiteSpace: 'pre-line' }}>{one.text}</Typography></Section>
          <ReadersSection message={one} />
          {one.sms && <SmsSection message={one} />}
        </>
      )}
      side={(
        <Section title="رسیدن پیام">
          <Facts facts={[
            ['گیرندگان', one.organisationId === null ? audienceOf(one) : <Link key="link" to={`/organisations/${one.organisationId}/show`}>{audienceOf(one)}</Link>],
            ['سازمان‌هایی که خوانده‌اند', of(one.readBy, one.recipients)],
            ...(one.sms ? [['پیامک فرستاده', of(one.smsSent, one.smsCount)] as const, ['پیامک رسیده', of(one.smsDelivered, one.smsCount)] as const] : []),
            ['فرستنده', <>{one.createdBy} · <Instant at={one.createdAt} /></>],
          ]} />
        </Section>
      )}
    />
  );
}
