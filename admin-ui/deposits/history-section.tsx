import Box from '@mui/material/Box';
import Typography from '@mui/material/Typography';
import { toPersianDigits } from '../../domain/digits.ts';
import { DEPOSIT_STATUS_PERSIAN } from '../../domain/statuses.ts';
import { Instant } from '../shown/instant.tsx';
import { Rials } from '../shown/rial-field.tsx';
import { Section } from '../shown/section.tsx';
import type { Deposit, SlipDecision, SlipRound } from './deposit.ts';

const DECISION_PERSIAN: Record<SlipDecision['decision'], string> = { approve: 'تایید', return: 'برگشت برای اصلاح', reject: 'رد', expire: 'انقضا' };

/** Rounds and decisions, the newest first; each round's slip can still be opened. */
export function HistorySection({ deposit: { id, submissions, decisions } }: { deposit: Deposit }) {
  const story = [
    ...submissions.map((round) => ({ at: round.submittedAt, key: `round ${round.round}`, shown: <Round depositId={id} round={round} /> })),
    ...decisions.map((decision) => ({ at: decision.decidedAt, key: `decision ${decision.version}`, shown: <Decided decision={decision} /> })),
  ].sort((one, other) => Date.parse(other.at) - Date.parse(one.at));
  return (
    <Section title="سابقه">
      {story.map(({ key, shown }) => <Box key={key} sx={{ borderInlineStart: '3px solid', borderColor: 'divider', paddingInlineStart: 1.5 }}>{shown}</Box>)}
    </Section>
  );
}

function Round({ depositId, round }: { depositId: string; round: SlipRound }) {
  return (
    <>
      <Typography variant="body2">
        <strong>دور {toPersianDigits(round.round)}:</strong> <Rials value={round.amount} /> · <bdi dir="ltr">{toPersianDigits(round.paidOn)}</bdi> · پیگیری{' '}
        <bdi dir="ltr">{toPersianDigits(round.trackingNumber)}</bdi> · {round.payer} · <a href={`/api/admin/deposits/${depositId}/slip?round=${round.round}`} target="_blank" rel="noreferrer">فیش این دور</a>
      </Typography>
      <Typography variant="caption" color="text.secondary">{round.submittedBy} · <Instant at={round.submittedAt} /></Typography>
    </>
  );
}

function Decided({ decision: { decision, toStatus, slipAmount, reason, decidedBy, decidedAt } }: { decision: SlipDecision }) {
  return (
    <>
      <Typography variant="body2"><strong>{DECISION_PERSIAN[decision]}</strong> ← {DEPOSIT_STATUS_PERSIAN[toStatus]}{slipAmount !== null && <> · مبلغ روی فیش: <Rials value={slipAmount} /></>}</Typography>
      {reason !== null && <Typography variant="body2" sx={{ overflowWrap: 'anywhere' }}>{reason}</Typography>}
      <Typography variant="caption" color="text.secondary">{decidedBy ?? 'سامانه'} · <Instant at={decidedAt} /></Typography>
    </>
  );
}
