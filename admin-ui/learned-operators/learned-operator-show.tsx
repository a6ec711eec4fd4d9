import { Show, TopToolbar, useRecordContext } from 'react-admin';
import { toPersianDigits } from '../../domain/digits.ts';
import { operatorByPrefix, OPERATORS, type OperatorCode } from '../../domain/operators.ts';
import { Facts } from '../shown/facts.tsx';
import { Instant } from '../shown/instant.tsx';
import { MobileField } from '../shown/mobile-field.tsx';
import { Section } from '../shown/section.tsx';
import { TwoColumns } from '../shown/two-columns.tsx';
import { EvidenceTable, type Evidence } from './evidence-table.tsx';
import { ForgetButton } from './forget-button.tsx';

interface Learned {
  id: string;
  mobile: string;
  operatorCode: OperatorCode;
  learnedAt?: string;
  dismissedCount: number;
  evidence: Evidence[];
}

export const LearnedOperatorShow = () => (
  <Show component="div" actions={<TopToolbar><ForgetButton /></TopToolbar>}><LearnedPage /></Show>
);

function LearnedPage() {
  const learned = useRecordContext<Learned>();
  // A record that comes from the list has no evidence yet.
  if (learned?.learnedAt === undefined) return null;
  const byPrefix = operatorByPrefix(learned.mobile);
  return (
    <TwoColumns
      main={<Section title="گواه: شارژهایی که اپراتور تایید کرد"><EvidenceTable evidence={learned.evidence} /></Section>}
      side={<Section title="آموخته">
        <Facts facts={[
          ['شماره همراه', <MobileField key="mobile" source="mobile" />],
          ['اپراتور', OPERATORS[learned.operatorCode].persian],
          ['بر پایه پیش‌شماره', byPrefix.kind === 'operator' ? OPERATORS[byPrefix.code].persian : byPrefix.kind === 'not-sold' ? byPrefix.persian : 'ناشناخته'],
          ['آموخته در', <Instant key="at" at={learned.learnedAt} />],
          ['سازمان‌هایی که نپذیرفته‌اند', toPersianDigits(learned.dismissedCount)],
        ]} />
      </Section>}
    />
  );
}
