import { PrevNextButtons, Show, TopToolbar, useRecordContext } from 'react-admin';
import { isInReview } from '../../domain/registration/moves.ts';
import { ClaimButton } from '../shown/claim-button.tsx';
import { RegistrationReview } from './registration-review.tsx';
import { REGISTRATION_QUEUE } from './registration-list.tsx';
import type { Registration } from './registration.ts';

export function RegistrationShow() {
  return (
    <Show actions={<Actions />} component="div">
      <RegistrationReview />
    </Show>
  );
}

function Actions() {
  const status = useRecordContext<Registration>()?.status;
  return (
    <TopToolbar sx={{ flexWrap: 'wrap', alignItems: 'center' }}>
      <ClaimButton resource="registrations" may="registrations.claim" open={status !== undefined && isInReview({ status })} />
      <PrevNextButtons linkType="show" filterDefaultValues={REGISTRATION_QUEUE.filter} sort={REGISTRATION_QUEUE.sort} />
    </TopToolbar>
  );
}
