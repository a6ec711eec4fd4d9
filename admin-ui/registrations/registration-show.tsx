import { PrevNextButtons, Show, TopToolbar, useRecordContext } from 'react-admin';
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
      <ClaimButton resource="registrations" may="registrations.claim" open={status === 'legal-review' || status === 'purchase-review'} />
      <PrevNextButtons linkType="show" filterDefaultValues={REGISTRATION_QUEUE.filter} sort={REGISTRATION_QUEUE.sort} />
    </TopToolbar>
  );
}
