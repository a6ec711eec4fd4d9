import Alert from '@mui/material/Alert';
import Chip from '@mui/material/Chip';
import { Link } from 'react-router';
import { REGISTRATION_STAGE_PERSIAN } from '../../domain/registration/moves.ts';
import { REGISTRATION_STATUS_PERSIAN } from '../../domain/statuses.ts';
import { AgeField } from '../shown/age-field.tsx';
import { Facts } from '../shown/facts.tsx';
import { Section } from '../shown/section.tsx';
import { RegistrationStatusField } from './registration-status-field.tsx';
import type { Registration } from './registration.ts';

/** Where the application stands, and who else has the same national ID. */
export function StandingSection({ registration: { organisationId, organisationName, kind, stage, escalatedAt, duplicates } }: { registration: Registration }) {
  return (
    <Section title={organisationName} beside={<RegistrationStatusField source="status" />}>
      <Facts facts={[
        ['نوع', kind === 'initial' ? 'ثبت نام' : 'تغییر مشخصات'],
        ['مرحله', REGISTRATION_STAGE_PERSIAN[stage]],
        ['در این مرحله', <AgeField key="age" source="enteredAt" lateBy="late" />],
        ['سازمان', <Link key="link" to={`/organisations/${organisationId}/show`}>پرونده سازمان</Link>],
      ]} />
      {escalatedAt !== null && <Chip color="warning" label="به سرپرست ارجاع شده" />}
      {duplicates.length > 0 && (
        <Alert severity="error">
          ثبت ملی تکراری: {duplicates.map(({ organisationId: id, organisationName: name, status }, at) => (
            <span key={id}>{at > 0 && '، '}<Link to={`/organisations/${id}/show`}>{name}</Link> ({REGISTRATION_STATUS_PERSIAN[status]})</span>
          ))}
        </Alert>
      )}
    </Section>
  );
}
