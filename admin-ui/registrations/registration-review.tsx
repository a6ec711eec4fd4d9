import { useState } from 'react';
import { Loading, useGetIdentity, usePermissions, useRecordContext } from 'react-admin';
import type { ReviewField } from '../../domain/registration/fields.ts';
import { NextInQueue } from '../shown/next-in-queue.tsx';
import { Notes } from '../shown/notes.tsx';
import { Timeline } from '../shown/timeline.tsx';
import { TwoColumns } from '../shown/two-columns.tsx';
import { CallSection } from './call-section.tsx';
import { DecisionSection } from './decision-section.tsx';
import { DocumentSection } from './document-section.tsx';
import { LegalSection } from './legal-section.tsx';
import { withMark, type Marks } from './marks.ts';
import { REGISTRATION_QUEUE } from './registration-list.tsx';
import type { Registration } from './registration.ts';
import { RoundsSection } from './rounds-section.tsx';
import { StandingSection } from './standing-section.tsx';
import { whyNot } from './who-decides.ts';

/** An application on one page. What was typed is kept until the record is another one, or another version. */
export function RegistrationReview() {
  const registration = useRecordContext<Registration>();
  const { identity } = useGetIdentity();
  const { permissions } = usePermissions<string>();
  // Until the record itself has come, the list's row stands here, which has less.
  const whole = registration !== undefined && 'decisions' in registration;
  if (!whole || identity === undefined || permissions === undefined) return <Loading />;
  const reason = whyNot(registration, { id: String(identity.id), role: permissions });
  return <Review key={`${registration.id} ${registration.version}`} registration={registration} reason={reason} />;
}

function Review({ registration, reason }: { registration: Registration; reason: string | undefined }) {
  const [marks, setMarks] = useState<Marks>({});
  const marking = reason === undefined ? { marks, mark: (field: ReviewField, text: string | undefined) => setMarks((now) => withMark(now, field, text)) } : undefined;
  return (
    <TwoColumns
      main={<>
        <LegalSection registration={registration} marking={marking} />
        <DocumentSection documents={registration.documents} marking={marking} />
        <Timeline resource="registrations" id={registration.id} />
      </>}
      side={<>
        <StandingSection registration={registration} />
        {reason === undefined ? <DecisionSection registration={registration} marks={marks} /> : <NextInQueue queue={REGISTRATION_QUEUE}>{reason}</NextInQueue>}
        <CallSection registration={registration} />
        <RoundsSection registration={registration} />
        <Notes kind="registration" subjectId={registration.id} />
      </>}
    />
  );
}
