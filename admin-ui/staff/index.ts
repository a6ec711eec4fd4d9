import icon from '@mui/icons-material/BadgeOutlined';
import type { RaRecord } from 'react-admin';
import { StaffCreate as create, StaffEdit as edit } from './staff-form.tsx';
import { StaffList as list } from './staff-list.tsx';

const recordRepresentation = (person: RaRecord) => `${String(person['firstName'])} ${String(person['lastName'])}`;

export const staff = { list, create, edit, icon, recordRepresentation };
