import Box from '@mui/material/Box';
import { useState } from 'react';
import { Navigate } from 'react-router';
import { useAskConfirmation } from '../api/confirmation.ts';
import type { Order, Schedule } from '../api/types.ts';
import { AskApproval, needsOwner } from '../approval/ask-approval.tsx';
import { WithOrder } from '../order/with-order.tsx';
import { useSession } from '../session/session.tsx';
import { PageHead } from '../shell/page-head.tsx';
import { SignStep } from './sign-step.tsx';
import { WhenStep } from './when-step.tsx';

/** تایید نهایی: first when, then the form of what will be bought, signed with the code of the SMS. */
export default function ConfirmationPage() {
  return (
    <WithOrder>
      {(order) => (
        <Box sx={{ maxWidth: 760 }}>
          <PageHead title="تایید نهایی" back={{ to: `/orders/${order.id}`, label: 'بازگشت به درخواست' }}>{order.name}</PageHead>
          <Steps order={order} />
        </Box>
      )}
    </WithOrder>
  );
}

function Steps({ order }: { order: Order }) {
  const [schedule, setSchedule] = useState<Schedule>();
  const [confirmed, setConfirmed] = useState(false);
  const ask = useAskConfirmation(order.id);
  const { user } = useSession();
  const approved = order.status === 'awaiting-approval' && order.approval?.status === 'approved' && order.approval.decidedBy?.id === user.id;
  // Confirmed elsewhere meanwhile: there is nothing left to sign here.
  if (!confirmed && ((order.status !== 'draft' && !approved) || order.lineCount === 0)) return <Navigate to={`/orders/${order.id}`} replace />;
  if (!ask.data) {
    return (
      <>
        <WhenStep order={order} schedule={schedule} busy={ask.isPending} error={ask.error} onAsk={(next) => { setSchedule(next); ask.mutate(next); }} />
        {!approved && needsOwner(ask.error) && <AskApproval orderId={order.id} plan={{ schedule }} />}
      </>
    );
  }
  return (
    <SignStep
      order={order} form={ask.data} resending={ask.isPending} resendError={ask.error}
      onResend={() => ask.mutate(schedule)} onBack={ask.reset} onConfirmed={() => setConfirmed(true)}
    />
  );
}
