import icon from '@mui/icons-material/CellTowerOutlined';
import { screen } from '../app/screen.ts';

const list = screen(() => import('./operator-list.tsx'), 'OperatorList');
const show = screen(() => import('./operator-show.tsx'), 'OperatorShow');

export const operators = { list, show, icon, recordRepresentation: 'name' };
