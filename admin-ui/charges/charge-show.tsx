import { Show, TopToolbar, useRecordContext } from 'react-admin';
import { ClaimButton } from '../shown/claim-button.tsx';
import { NextRecord } from '../shown/next-record.tsx';
import { CHARGE_QUEUE } from './charge-list.tsx';
import { ChargePage } from './charge-page.tsx';
import { ResolveButton } from './resolve-button.tsx';

export const ChargeShow = () => <Show component="div" actions={<Actions />}><ChargePage /></Show>;

function Actions() {
  const charge = useRecordContext<{ id: string; state: string; personSince: string | null }>();
  return (
    <TopToolbar sx={{ flexWrap: 'wrap', alignItems: 'center' }}>
      <ClaimButton resource="charges" may="charges.claim" open={charge !== undefined && (charge.state === 'unknown' || (charge.state !== 'settled' && charge.personSince !== null))} />
      <ResolveButton />
      <NextRecord queue={CHARGE_QUEUE} />
    </TopToolbar>
  );
}
