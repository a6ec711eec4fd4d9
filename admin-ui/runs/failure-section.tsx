import MuiLink from '@mui/material/Link';
import Typography from '@mui/material/Typography';
import { Link } from 'react-router';
import { showCount } from '../../domain/count.ts';
import { ORDER_STATUS_PERSIAN, type OrderStatus } from '../../domain/statuses.ts';
import { Facts } from '../shown/facts.tsx';
import { Section } from '../shown/section.tsx';
import type { Standing } from './run.ts';
import { wordsOfServer } from '../words/words.ts';

/** Why numbers failed, the commonest first, and the order that the customer made of them. */
export function FailureSection({ runId, standing: { failures, retry } }: { runId: string; standing: Standing }) {
  if (failures.length === 0) return null;
  const address = `/charges?filter=${encodeURIComponent(JSON.stringify({ runId, status: 'failed' }))}`;
  return (
    <Section title="علت ناموفق‌ها" beside={<MuiLink component={Link} to={address} variant="body2">فهرست ناموفق‌ها</MuiLink>}>
      <Facts facts={failures.map(({ message, count }) => [wordsOfServer(message), showCount(count)] as const)} />
      <Typography variant="body2" color="text.secondary">
        {retry === null
          ? 'مشتری هنوز این شماره‌ها را دوباره درخواست نکرده است.'
          : <>دوباره درخواست شده: <MuiLink component={Link} to={`/orders/${retry.orderId}/show`}>{retry.name}</MuiLink> ({ORDER_STATUS_PERSIAN[retry.status as OrderStatus]})</>}
      </Typography>
    </Section>
  );
}
