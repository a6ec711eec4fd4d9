import Alert from '@mui/material/Alert';
import Typography from '@mui/material/Typography';
import { DataTable, useRecordContext } from 'react-admin';
import { LEGAL_FIELDS, LEGAL_FIELD_PERSIAN, type LegalInformation } from '../../domain/registration/fields.ts';
import { RegistrationStatusField } from '../registrations/registration-status-field.tsx';
import { LegalValue } from '../registrations/legal-value.tsx';
import { Facts } from '../shown/facts.tsx';
import { Instant } from '../shown/instant.tsx';
import { InstantField } from '../shown/instant-field.tsx';
import { Notes } from '../shown/notes.tsx';
import { Section } from '../shown/section.tsx';
import { TwoColumns } from '../shown/two-columns.tsx';
import { OrganisationStateField } from './organisation-state-field.tsx';
import { Related } from './related.tsx';

export interface Organisation {
  id: string;
  name: string;
  createdAt: string;
  disabledAt: string | null;
  disabledBy?: string | null;
  disabledReason?: string | null;
  /** What is in force; of the record alone. */
  legalInformation?: LegalInformation | null;
}

/** What is of the organisation; the signatory's own code and number stand on its registration, for who reviews it. */
const SHOWN = LEGAL_FIELDS.filter((field) => field !== 'signatory.nationalCode' && field !== 'signatory.mobile');

/** Who they are in law, how they became a customer, and what colleagues noted. */
export function OverviewTab() {
  const one = useRecordContext<Organisation>();
  if (one === undefined) return null;
  const { id, name, createdAt, disabledAt, disabledBy, disabledReason, legalInformation: legal } = one;
  return (
    <TwoColumns
      main={<>
        <Section title={name} beside={<OrganisationStateField />}>
          {disabledAt !== null && <Alert severity="warning">غیرفعال از <Instant at={disabledAt} />{disabledBy != null && <> به دست {disabledBy}</>}. {disabledReason != null && <>دلیل: {disabledReason}</>}</Alert>}
          <Facts facts={[['آغاز', <Instant key="at" at={createdAt} />]]} />
        </Section>
        <Section title="مشخصات حقوقی در جریان">
          {legal == null
            ? <Typography variant="body2" color="text.secondary">هنوز مشخصاتی تایید نشده است.</Typography>
            : <Facts facts={SHOWN.map((field) => [LEGAL_FIELD_PERSIAN[field], <LegalValue key={field} legal={legal} field={field} />] as const)} />}
        </Section>
        <Related list="registrations" title="ثبت نام و تغییر مشخصات" empty="درخواستی نفرستاده است.">
          <DataTable bulkActionButtons={false} rowClick={(registration) => `/registrations/${String(registration)}/show`}>
            <DataTable.Col label="نوع" render={({ kind }) => (kind === 'initial' ? 'ثبت نام' : 'تغییر مشخصات')} />
            <DataTable.Col label="وضعیت"><RegistrationStatusField source="status" /></DataTable.Col>
            <DataTable.Col label="آغاز"><InstantField source="createdAt" /></DataTable.Col>
          </DataTable>
        </Related>
      </>}
      side={<Notes kind="organisation" subjectId={id} />}
    />
  );
}
