import icon from '@mui/icons-material/HowToRegOutlined';
import { RegistrationList as list } from './registration-list.tsx';
import { RegistrationShow as show } from './registration-show.tsx';

export const registrations = { list, show, icon, recordRepresentation: 'organisationName' };
