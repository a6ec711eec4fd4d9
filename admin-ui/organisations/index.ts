import icon from '@mui/icons-material/BusinessOutlined';
import { screen } from '../app/screen.ts';

const list = screen(() => import('./organisation-list.tsx'), 'OrganisationList');
const show = screen(() => import('./organisation-show.tsx'), 'OrganisationShow');

export const organisations = { list, show, icon, recordRepresentation: 'name' };
