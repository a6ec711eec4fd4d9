import Box from '@mui/material/Box';
import Typography from '@mui/material/Typography';
import { LEGAL_FIELD_PERSIAN, type LegalInformation } from '../../domain/registration/fields.ts';
import { REGISTRATION_STAGE_PERSIAN, REVIEW_DECISION_PERSIAN } from '../../domain/registration/moves.ts';
import { Instant } from '../shown/instant.tsx';
import { Section } from '../shown/section.tsx';
import { Reasons } from './decision-section.tsx';
import { LegalValue } from './legal-value.tsx';
import type { Decision, Registration, Submission } from './registration.ts';

/** What was handed in and what was decided, round by round, the newest first. */
export function RoundsSection({ registration: { submissions, decisions } }: { registration: Registration }) {
  const story = [
    ...submissions.map((submission, at) => ({ at: submission.submittedAt, key: submission.id, shown: <HandedIn submission={submission} before={submissions[at - 1]?.legal} /> })),
    ...decisions.map((decision) => ({ at: decision.decidedAt, key: decision.id, shown: <Decided decision={decision} /> })),
  ].sort((one, other) => Date.parse(other.at) - Date.parse(one.at));
  if (story.length === 0) return null;
  return (
    <Section title="سابقه بررسی">
      {story.map(({ key, shown }) => <Box key={key} sx={{ borderInlineStart: '3px solid', borderColor: 'divider', paddingInlineStart: 1.5 }}>{shown}</Box>)}
    </Section>
  );
}

function HandedIn({ submission: { stage, submittedAt, submittedBy, changed }, before }: { submission: Submission; before: LegalInformation | undefined }) {
  return (
    <>
      <Typography variant="body2"><strong>فرستاده شد: {REGISTRATION_STAGE_PERSIAN[stage]}</strong></Typography>
      <Typography variant="caption" color="text.secondary">{submittedBy} · <Instant at={submittedAt} /></Typography>
      {changed.length > 0 && before !== undefined && (
        <Typography variant="body2">تغییر: {changed.map((field, at) => (
          <span key={field}>{at > 0 && '، '}{LEGAL_FIELD_PERSIAN[field]} (پیش‌تر <s><LegalValue legal={before} field={field} /></s>)</span>
        ))}</Typography>
      )}
    </>
  );
}

function Decided({ decision: { stage, decision, reasons, decidedAt, decidedBy } }: { decision: Decision }) {
  return (
    <>
      <Typography variant="body2"><strong>{REVIEW_DECISION_PERSIAN[decision]}: {REGISTRATION_STAGE_PERSIAN[stage]}</strong></Typography>
      <Typography variant="caption" color="text.secondary">{decidedBy} · <Instant at={decidedAt} /></Typography>
      <Reasons reasons={reasons} />
    </>
  );
}
