import { useGetIdentity, usePermissions, useRecordContext } from 'react-admin';
import { FileView } from '../shown/file-view.tsx';
import { NextInQueue } from '../shown/next-in-queue.tsx';
import { Notes } from '../shown/notes.tsx';
import { Section } from '../shown/section.tsx';
import { Timeline } from '../shown/timeline.tsx';
import { TwoColumns } from '../shown/two-columns.tsx';
import { DecisionSection } from './decision-section.tsx';
import { DEPOSIT_QUEUE } from './deposit-list.tsx';
import type { Deposit } from './deposit.ts';
import { DuplicateSection } from './duplicate-section.tsx';
import { EnteredSection } from './entered-section.tsx';
import { HistorySection } from './history-section.tsx';
import { whyNot } from './who-decides.ts';

/** The slip beside what was entered; what else looks like it is told beside, and stands below. */
export function DepositReview() {
  const deposit = useRecordContext<Deposit>();
  const { identity } = useGetIdentity();
  const { permissions } = usePermissions<string>();
  if (deposit === undefined || identity === undefined || permissions === undefined) return null;
  const reason = whyNot(deposit, permissions);
  const { id, round, version, trackingNumber, slipMediaType } = deposit;
  return (
    <TwoColumns
      main={<>
        <Section title="فیش">
          <FileView key={`${id} ${round}`} source={`/api/admin/deposits/${id}/slip?round=${round}`} name={`فیش ${trackingNumber}`} mediaType={slipMediaType} height={460} />
        </Section>
        <DuplicateSection duplicates={deposit.duplicates} />
        <HistorySection deposit={deposit} />
        <Timeline resource="deposits" id={id} />
      </>}
      side={<>
        <EnteredSection deposit={deposit} />
        {reason === undefined
          ? <DecisionSection key={`${id} ${version}`} deposit={deposit} approvedFirst={deposit.firstApprovedById === identity.id} />
          : <NextInQueue queue={DEPOSIT_QUEUE}>{reason}</NextInQueue>}
        <Notes kind="deposit" subjectId={id} />
      </>}
    />
  );
}
