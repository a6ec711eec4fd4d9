import type { FieldProps } from 'react-admin';
import { REGISTRATION_STATUS_PERSIAN, type RegistrationStatus } from '../../domain/statuses.ts';
import { StatusField, type Colour } from '../shown/status-field.tsx';

const COLOURS: Record<RegistrationStatus, Colour> = {
  draft: 'default', 'legal-review': 'primary', returned: 'warning', 'legal-approved': 'info', 'purchase-review': 'primary', active: 'success',
  rejected: 'error', expired: 'default',
};

export const RegistrationStatusField = (props: FieldProps) => <StatusField {...props} labels={REGISTRATION_STATUS_PERSIAN} colours={COLOURS} />;
