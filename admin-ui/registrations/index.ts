import icon from '@mui/icons-material/HowToRegOutlined';
import { screen } from '../app/screen.ts';

const list = screen(() => import('./registration-list.tsx'), 'RegistrationList');
const show = screen(() => import('./registration-show.tsx'), 'RegistrationShow');

export const registrations = { list, show, icon, recordRepresentation: 'organisationName' };
