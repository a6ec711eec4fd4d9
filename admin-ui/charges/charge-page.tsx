import Box from '@mui/material/Box';
import MuiLink from '@mui/material/Link';
import { ReferenceManyField, useRecordContext } from 'react-admin';
import { Link } from 'react-router';
import { toPersianDigits } from '../../domain/digits.ts';
import { PRODUCT_TYPE_PERSIAN, type ProductType } from '../../domain/statuses.ts';
import { Facts } from '../shown/facts.tsx';
import { Instant } from '../shown/instant.tsx';
import { MobileField } from '../shown/mobile-field.tsx';
import { Notes } from '../shown/notes.tsx';
import { OperatorField } from '../shown/operator-field.tsx';
import { Rials } from '../shown/rial-field.tsx';
import { Section } from '../shown/section.tsx';
import { Timeline } from '../shown/timeline.tsx';
import { TwoColumns } from '../shown/two-columns.tsx';
import { AttemptTable } from './attempt-table.tsx';
import { ChargeStatusField } from './charge-status-field.tsx';

interface Charge {
  id: string;
  runId: string;
  runNumber: number;
  orderId: string;
  orderName: string;
  organisationId: string;
  organisationName: string;
  line: number;
  productType: ProductType;
  product: string;
  amount: string;
  price: string;
  attemptCount: number;
  inquiryCount: number;
  unknownSince: string | null;
  dueAt: string | null;
  settledAt: string | null;
}

/** Everything that was sent and heard of one number, and what it stands for. */
export function ChargePage() {
  const charge = useRecordContext<Charge>();
  if (charge === undefined) return null;
  return (
    <TwoColumns
      main={<>
        <Section title="تلاش‌ها و استعلام‌ها">
          <Box tabIndex={0} sx={{ overflowX: 'auto' }}>
            <ReferenceManyField reference="charge-attempts" target="chargeId" sort={{ field: 'number', order: 'ASC' }} perPage={100}><AttemptTable /></ReferenceManyField>
          </Box>
        </Section>
        <Timeline resource="charges" id={charge.id} />
      </>}
      side={<>
        <Section title="تراکنش" beside={<ChargeStatusField source="status" />}>
          <Facts facts={[
            ['شماره همراه', <MobileField key="mobile" source="mobile" />],
            ['اپراتور', <OperatorField key="operator" source="operatorCode" />],
            ['محصول', `${PRODUCT_TYPE_PERSIAN[charge.productType]}، ${charge.product}`],
            ['مبلغ', <Rials key="amount" value={charge.amount} withToman />],
            ['قیمت', <Rials key="price" value={charge.price} withToman />],
            ['سازمان', <MuiLink key="organisation" component={Link} to={`/organisations/${charge.organisationId}/show`}>{charge.organisationName}</MuiLink>],
            ['درخواست', <MuiLink key="order" component={Link} to={`/orders/${charge.orderId}/show`}>{charge.orderName}</MuiLink>],
            ['اجرا', <MuiLink key="run" component={Link} to={`/runs/${charge.runId}/show`}>اجرای {toPersianDigits(charge.runNumber)}، ردیف {toPersianDigits(charge.line)}</MuiLink>],
            ['تلاش‌ها', toPersianDigits(charge.attemptCount)],
            ['استعلام‌ها', toPersianDigits(charge.inquiryCount)],
            ...(charge.unknownSince === null ? [] : [['نامعلوم از', <Instant key="unknown" at={charge.unknownSince} />] as const]),
            ...(charge.dueAt === null ? [] : [['گام بعدی', <Instant key="due" at={charge.dueAt} />] as const]),
            ['زمان تعیین تکلیف', <Instant key="settled" at={charge.settledAt} />],
          ]} />
        </Section>
        <Notes kind="charge" subjectId={charge.id} />
      </>}
    />
  );
}
