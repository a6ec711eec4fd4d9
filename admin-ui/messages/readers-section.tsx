import Box from '@mui/material/Box';
import Typography from '@mui/material/Typography';
import type { ReactNode } from 'react';
import { Link } from 'react-router';
import { toPersianDigits } from '../../domain/digits.ts';
import { Instant } from '../shown/instant.tsx';
import { Section } from '../shown/section.tsx';
import { StatusField } from '../shown/status-field.tsx';
import { SMS_STATUS_COLOURS, SMS_STATUS_PERSIAN } from '../sms-messages/sms-status.ts';
import type { StaffMessage } from './audience.ts';

interface Person {
  key: string;
  userId: string | null;
  name: string;
  organisationName: string | null;
  beside: ReactNode;
}

/** Who has read it and when, the latest first. */
export function ReadersSection({ message }: { message: StaffMessage }) {
  const { readers, readerCount } = message;
  return (
    <Section title="خوانندگان" beside={<Counted n={readerCount} />}>
      <People empty="هنوز کسی نخوانده است." all={readerCount}
        people={readers.map((one) => ({ ...one, key: `${one.userId}${one.organisationName}`, beside: <Instant at={one.readAt} /> }))} />
    </Section>
  );
}

/** How far the SMS came to each; those that did not arrive first. */
export function SmsSection({ message }: { message: StaffMessage }) {
  const { smsReceivers, smsCount } = message;
  return (
    <Section title="پیامک‌ها" beside={<Counted n={smsCount} />}>
      <People empty="کسی پیامک نمی‌گیرد." all={smsCount} people={smsReceivers.map((one) => ({
        ...one, key: one.id,
        beside: <><StatusField source="status" record={one} labels={SMS_STATUS_PERSIAN} colours={SMS_STATUS_COLOURS} /> {one.sentAt !== null && <Instant at={one.sentAt} />}</>,
      }))} />
    </Section>
  );
}

const Counted = ({ n }: { n: number }) => <Typography variant="body2" component="span">{toPersianDigits(n)} نفر</Typography>;

function People({ people, all, empty }: { people: readonly Person[]; all: number; empty: string }) {
  if (people.length === 0) return <Typography variant="body2" color="text.secondary">{empty}</Typography>;
  return (
    <>
      <Box component="ul" sx={{ listStyle: 'none', m: 0, p: 0, display: 'flex', flexDirection: 'column', gap: 1 }}>
        {people.map(({ key, userId, name, organisationName, beside }) => (
          <Box component="li" key={key} sx={{ display: 'flex', flexWrap: 'wrap', gap: 1, alignItems: 'center', justifyContent: 'space-between', overflowWrap: 'anywhere' }}>
            <span>{userId === null ? name : <Link to={`/users/${userId}/show`}>{name}</Link>} · {organisationName}</span>
            <span>{beside}</span>
          </Box>
        ))}
      </Box>
      {all > people.length && <Typography variant="body2" color="text.secondary">و {toPersianDigits(all - people.length)} نفر دیگر</Typography>}
    </>
  );
}
