import Box from '@mui/material/Box';
import { useState } from 'react';
import { Navigate } from 'react-router';
import { useAskConfirmation } from '../api/confirmation.ts';
import type { Order, PlanInput } from '../api/types.ts';
import { AskApproval, needsOwner } from '../approval/ask-approval.tsx';
import { planFormOf } from '../plan/plan-form.ts';
import { WithOrder } from '../order/with-order.tsx';
import { useSession } from '../session/session.tsx';
import { PageHead } from '../shell/page-head.tsx';
import { keepSigning, keptSigning, type Signing } from './kept-form.ts';
import { RevisionStep } from './revision-step.tsx';
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
  const [plan, setPlan] = useState<PlanInput>({});
  const [signing, setSigning] = useState(() => keptSigning(order));
  const [form, setForm] = useState(() => planFormOf(order.approval?.status === 'approved' ? order.approval.plan : order.status === 'draft' ? order.plan : undefined));
  const [confirmed, setConfirmed] = useState(false);
  const ask = useAskConfirmation(order.id);
  const { user } = useSession();
  const revised = order.revision;
  const approved = order.status === 'awaiting-approval' && order.approval?.status === 'approved' && order.approval.decidedBy?.id === user.id;
  // Confirmed elsewhere meanwhile: there is nothing left to sign here.
  if (!confirmed && ((order.status !== 'draft' && !approved && !revised) || order.lineCount === 0)) return <Navigate to={`/orders/${order.id}`} replace />;
  const sign = (next: Signing | undefined) => {
    keepSigning(order.id, next);
    setSigning(next);
  };
  const begin = (asked: PlanInput) => {
    setPlan(asked);
    ask.mutate(asked, { onSuccess: (answer) => sign({ plan: asked, form: answer, version: order.version }) });
  };
  const back = () => {
    ask.reset();
    sign(undefined);
  };
  if (!signing && revised) return <RevisionStep order={order} revision={revised} busy={ask.isPending} error={ask.error} onAsk={begin} />;
  if (!signing) {
    return (
      <>
        <WhenStep order={order} form={form} busy={ask.isPending} error={ask.error} onAsk={(asked, filled) => { setForm(filled); begin(asked); }} />
        {!approved && needsOwner(ask.error) && <AskApproval orderId={order.id} plan={plan} />}
      </>
    );
  }
  return (
    <SignStep
      order={order} form={signing.form} repeat={signing.plan.repeat ?? revised?.plan?.repeat} revised={revised !== undefined} resending={ask.isPending} resendError={ask.error}
      onResend={() => begin(signing.plan)} onBack={back} onConfirmed={() => { keepSigning(order.id, undefined); setConfirmed(true); }}
    />
  );
}
