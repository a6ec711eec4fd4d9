import icon from '@mui/icons-material/BusinessOutlined';
import { OrganisationList as list } from './organisation-list.tsx';
import { OrganisationShow as show } from './organisation-show.tsx';

export const organisations = { list, show, icon, recordRepresentation: 'name' };
