import icon from '@mui/icons-material/BadgeOutlined';
import type { RaRecord } from 'react-admin';
import { screen } from '../app/screen.ts';

const create = screen(() => import('./staff-form.tsx'), 'StaffCreate');
const edit = screen(() => import('./staff-form.tsx'), 'StaffEdit');
const list = screen(() => import('./staff-list.tsx'), 'StaffList');

const recordRepresentation = (person: RaRecord) => `${String(person['firstName'])} ${String(person['lastName'])}`;

export const staff = { list, create, edit, icon, recordRepresentation };
