import Chip from '@mui/material/Chip';
import { useRecordContext } from 'react-admin';
import { RegistrationStatusField } from '../registrations/registration-status-field.tsx';

/** How far it is registered, and whether it was closed. */
export function OrganisationStateField(_props: { label?: string }) {
  const organisation = useRecordContext<{ id: string; disabledAt: string | null }>();
  return (
    <>
      <RegistrationStatusField source="registrationStatus" />
      {organisation?.disabledAt != null && <Chip size="small" color="error" label="غیرفعال" sx={{ marginInlineStart: 1 }} />}
    </>
  );
}
