import Alert from '@mui/material/Alert';
import { Show, useGetIdentity, useRecordContext, useCanAccess } from 'react-admin';
import { Link } from 'react-router';
import { Facts } from '../shown/facts.tsx';
import { Instant } from '../shown/instant.tsx';
import { Rials } from '../shown/rial-field.tsx';
import { Section } from '../shown/section.tsx';
import { Timeline } from '../shown/timeline.tsx';
import { TwoColumns } from '../shown/two-columns.tsx';
import { AdjustmentDecision } from './adjustment-decision.tsx';
import { AdjustmentStatusField } from './adjustment-status-field.tsx';
import type { Adjustment } from './adjustment.ts';

export function AdjustmentShow() {
  return <Show component="div" actions={false}><Proposal /></Show>;
}

function Proposal() {
  const one = useRecordContext<Adjustment>();
  const { identity } = useGetIdentity();
  const { canAccess } = useCanAccess({ resource: 'adjustments', action: 'adjustments.decide' });
  if (one === undefined || identity === undefined) return null;
  const own = one.proposedById === identity.id;
  return (
    <TwoColumns
      main={<>
        <Section title="پیشنهاد" beside={<AdjustmentStatusField source="status" />}>
          <Facts facts={[
            ['سازمان', <Link key="link" to={`/organisations/${one.organisationId}/show`}>{one.organisationName}</Link>],
            ['مبلغ', <strong key="amount"><Rials value={one.amount} withToman /></strong>],
            ['دلیل', one.reason],
            ['پیشنهاددهنده', <>{one.proposedBy} · <Instant at={one.createdAt} /></>],
            ...(one.depositId === null ? [] : [['فیش', <Link key="slip" to={`/deposits/${one.depositId}/show`}>فیش این اصلاح</Link>] as const]),
            ...(one.decidedBy === null ? [] : [['تصمیم‌گیرنده', <>{one.decidedBy} · <Instant at={one.decidedAt} /></>] as const, ['دلیل تصمیم', one.decisionReason] as const]),
          ]} />
        </Section>
        <Timeline resource="adjustments" id={one.id} />
      </>}
      side={one.status !== 'proposed' ? null
        : canAccess === true && !own ? <AdjustmentDecision key={`${one.id} ${one.version}`} adjustment={one} />
          : <Alert severity="info">{own ? 'پیشنهاد شماست؛ تصمیم با سرپرست است.' : 'تصمیم با سرپرست است.'}</Alert>}
    />
  );
}
