import icon from '@mui/icons-material/ListAltOutlined';
import { OrderList as list } from './order-list.tsx';
import { OrderShow as show } from './order-show.tsx';

export const orders = { list, show, icon, recordRepresentation: 'name' };
