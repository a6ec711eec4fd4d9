import icon from '@mui/icons-material/CellTowerOutlined';
import { screen } from '../app/screen.ts';

const edit = screen(() => import('./operator-form.tsx'), 'OperatorEdit');
const list = screen(() => import('./operator-list.tsx'), 'OperatorList');
const show = screen(() => import('./operator-show.tsx'), 'OperatorShow');

export const operators = { list, show, edit, icon, recordRepresentation: 'name' };
