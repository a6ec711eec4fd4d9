import Alert from '@mui/material/Alert';
import { Show, TopToolbar, useRecordContext } from 'react-admin';
import { toPersianDigits } from '../../domain/digits.ts';
import { Code } from '../shown/code-field.tsx';
import { Facts } from '../shown/facts.tsx';
import { Instant } from '../shown/instant.tsx';
import { Section } from '../shown/section.tsx';
import { TwoColumns } from '../shown/two-columns.tsx';
import { AuditButton } from './audit-button.tsx';
import type { BookAudit } from './book-audit.ts';
import { CheckSection } from './check-section.tsx';
import { Verdict } from './verdict-field.tsx';

export const BookAuditShow = () => (
  <Show component="div" actions={<TopToolbar><AuditButton /></TopToolbar>}><BookAuditPage /></Show>
);

function BookAuditPage() {
  const audit = useRecordContext<BookAudit>();
  // A record that comes from the list has no checks yet.
  if (audit?.chain === undefined) return null;
  const { chain } = audit;
  return (
    <TwoColumns
      main={<CheckSection failed={audit.failedChecks} />}
      side={<>
        <Section title="بازبینی" beside={<Verdict ok={audit.ok} />}>
          <Facts facts={[['زمان', <Instant key="at" at={audit.createdAt} />], ['به خواست', audit.requestedBy ?? 'نوبت شبانه'], ['دفتر کل', <Verdict key="ledger" ok={audit.ledgerOk} />]]} />
        </Section>
        <Section title="زنجیره رویدادها" beside={<Verdict ok={audit.chainOk} />}>
          <Facts facts={[['مهرشده', toPersianDigits(chain.sealed)], ['در انتظار مهر', toPersianDigits(chain.waiting)]]} />
          {chain.break !== undefined && <Alert severity="error">زنجیره شکسته است: <Code text={JSON.stringify(chain.break)} /></Alert>}
        </Section>
      </>}
    />
  );
}
