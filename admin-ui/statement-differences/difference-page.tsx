import MuiLink from '@mui/material/Link';
import { useCanAccess, useRecordContext } from 'react-admin';
import { Link } from 'react-router';
import { toPersianDigits } from '../../domain/digits.ts';
import { isOperatorCode, OPERATORS } from '../../domain/operators.ts';
import type { DifferenceStatus } from '../../domain/reconciliation/statuses.ts';
import { CHARGE_STATUS_PERSIAN, type ChargeStatus } from '../../domain/statuses.ts';
import { Code } from '../shown/code-field.tsx';
import { Facts } from '../shown/facts.tsx';
import { Instant } from '../shown/instant.tsx';
import { MobileField } from '../shown/mobile-field.tsx';
import { NextInQueue } from '../shown/next-in-queue.tsx';
import { Rials } from '../shown/rial-field.tsx';
import { Section } from '../shown/section.tsx';
import { Timeline } from '../shown/timeline.tsx';
import { TwoColumns } from '../shown/two-columns.tsx';
import { DIFFERENCE_QUEUE } from './difference-list.tsx';
import { DifferenceKindField, DifferenceStatusField } from './difference-fields.tsx';

export interface Difference {
  id: string;
  operatorCode: number;
  day: string;
  status: DifferenceStatus;
  organisationName: string | null;
  chargeId: string | null;
  lastSeenIn: string;
  ourStatus: ChargeStatus | null;
  ourAmount: string | null;
  theirAmount: string | null;
  theirTimes: number;
  theirAt: string | null;
  theirTransactionId: string | null;
  reference: string;
  createdAt: string;
  closedAt: string | null;
  resolvedBy: string | null;
  reason: string | null;
  evidence: string | null;
}

/** Our book beside the operator's statement, and what a person said about it. */
export function DifferencePage() {
  const one = useRecordContext<Difference>();
  const { canAccess: charges } = useCanAccess({ resource: 'charges', action: 'list' });
  if (one === undefined) return null;
  return (
    <TwoColumns
      main={<>
        <Section title="نزد ما">
          <Facts facts={[
            ['شماره همراه', <MobileField key="mobile" source="mobile" />],
            ['وضعیت', one.ourStatus === null ? '—' : CHARGE_STATUS_PERSIAN[one.ourStatus]],
            ['مبلغ', <Rials key="amount" value={one.ourAmount} withToman />],
            ['سازمان', one.organisationName],
            ...(one.chargeId !== null && charges === true ? [['تراکنش', <MuiLink key="charge" component={Link} to={`/charges/${one.chargeId}/show`}>تراکنش را ببینید</MuiLink>] as const] : []),
          ]} />
        </Section>
        <Section title="در صورت‌حساب اپراتور">
          <Facts facts={[
            ['شماره همراه', <MobileField key="mobile" source="theirMobile" />],
            ['دفعات', toPersianDigits(one.theirTimes)],
            ['مبلغ', <Rials key="amount" value={one.theirAmount} withToman />],
            ['زمان', <Instant key="at" at={one.theirAt} />],
            ['شناسه تراکنش', one.theirTransactionId === null ? '—' : <Code key="id" text={one.theirTransactionId} />],
          ]} />
        </Section>
        <Timeline resource="statement-differences" id={one.id} />
      </>}
      side={<>
        {one.status !== 'open' && <NextInQueue queue={DIFFERENCE_QUEUE}>این اختلاف باز نیست.</NextInQueue>}
        <Section title="اختلاف" beside={<><DifferenceKindField /><DifferenceStatusField /></>}>
          <Facts facts={[
            ['اپراتور', isOperatorCode(one.operatorCode) ? OPERATORS[one.operatorCode].persian : '—'],
            ['روز', <MuiLink key="day" component={Link} to={`/reconciliations/${one.lastSeenIn}/show`}>{toPersianDigits(one.day)}</MuiLink>],
            ['شناسه ارجاع', <Code key="reference" text={one.reference} />],
            ['یافته در', <Instant key="created" at={one.createdAt} />],
            ...(one.closedAt === null ? [] : [
              ['بسته شده', <Instant key="closed" at={one.closedAt} />] as const, ['به دست', one.resolvedBy] as const, ['دلیل', one.reason] as const, ['مدرک', one.evidence] as const,
            ]),
          ]} />
        </Section>
      </>}
    />
  );
}
