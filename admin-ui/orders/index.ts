import icon from '@mui/icons-material/ListAltOutlined';
import { screen } from '../app/screen.ts';

const list = screen(() => import('./order-list.tsx'), 'OrderList');
const show = screen(() => import('./order-show.tsx'), 'OrderShow');

export const orders = { list, show, icon, recordRepresentation: 'name' };
