import icon from '@mui/icons-material/PeopleAltOutlined';
import type { RaRecord } from 'react-admin';
import { screen } from '../app/screen.ts';

const list = screen(() => import('./user-list.tsx'), 'UserList');
const show = screen(() => import('./user-show.tsx'), 'UserShow');

const recordRepresentation = (user: RaRecord) => `${String(user['firstName'])} ${String(user['lastName'])}`;

export const users = { list, show, icon, recordRepresentation };
