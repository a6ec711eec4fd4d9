import AdjustIcon from '@mui/icons-material/BalanceOutlined';
import { Button, Show, TopToolbar, useCanAccess, useRecordContext } from 'react-admin';
import { Link } from 'react-router';
import { isInReview } from '../../domain/deposits/after-decision.ts';
import { ClaimButton } from '../shown/claim-button.tsx';
import { NextRecord } from '../shown/next-record.tsx';
import { DEPOSIT_QUEUE } from './deposit-list.tsx';
import { DepositReview } from './deposit-review.tsx';
import type { Deposit } from './deposit.ts';

export function DepositShow() {
  return (
    <Show actions={<Actions />} component="div">
      <DepositReview />
    </Show>
  );
}

function Actions() {
  const deposit = useRecordContext<Deposit>();
  return (
    <TopToolbar sx={{ flexWrap: 'wrap', alignItems: 'center' }}>
      <ClaimButton resource="deposits" may="deposits.claim" open={deposit !== undefined && isInReview(deposit.status)} />
      {deposit?.status === 'approved' && deposit.undoneAt === null && <CorrectButton deposit={deposit} />}
      <NextRecord queue={DEPOSIT_QUEUE} />
    </TopToolbar>
  );
}

/** A credit that was wrong is taken back by a proposal that another decides. */
function CorrectButton({ deposit: { id, organisationId } }: { deposit: Deposit }) {
  const { canAccess } = useCanAccess({ resource: 'adjustments', action: 'adjustments.propose' });
  if (canAccess !== true) return null;
  const source = encodeURIComponent(JSON.stringify({ organisationId, depositId: id, direction: 'less' }));
  return <Button label="پیشنهاد اصلاح" component={Link} to={`/adjustments/create?source=${source}`}><AdjustIcon /></Button>;
}
