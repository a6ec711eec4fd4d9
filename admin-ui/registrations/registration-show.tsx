import { Show, TopToolbar, useGetIdentity, useRecordContext } from 'react-admin';
import { isInReview } from '../../domain/registration/moves.ts';
import { ClaimButton } from '../shown/claim-button.tsx';
import { NextRecord } from '../shown/next-record.tsx';
import { RegistrationReview } from './registration-review.tsx';
import { REGISTRATION_QUEUE } from './registration-list.tsx';
import type { Registration } from './registration.ts';
import { approvedFirst } from './who-decides.ts';

export function RegistrationShow() {
  return (
    <Show actions={<Actions />} component="div">
      <RegistrationReview />
    </Show>
  );
}

function Actions() {
  const record = useRecordContext<Registration>();
  const { identity } = useGetIdentity();
  // A record that comes from the list has no decisions yet.
  const decidedByMe = record !== undefined && 'decisions' in record && approvedFirst(record, identity?.id as string | undefined);
  return (
    <TopToolbar sx={{ flexWrap: 'wrap', alignItems: 'center' }}>
      <ClaimButton resource="registrations" may="registrations.claim" open={record !== undefined && isInReview(record) && !decidedByMe} />
      <NextRecord queue={REGISTRATION_QUEUE} />
    </TopToolbar>
  );
}
