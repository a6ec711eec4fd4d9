import icon from '@mui/icons-material/PeopleAltOutlined';
import type { RaRecord } from 'react-admin';
import { UserList as list } from './user-list.tsx';
import { UserShow as show } from './user-show.tsx';

const recordRepresentation = (user: RaRecord) => `${String(user['firstName'])} ${String(user['lastName'])}`;

export const users = { list, show, icon, recordRepresentation };
