import icon from '@mui/icons-material/Inventory2Outlined';
import { screen } from '../app/screen.ts';

const create = screen(() => import('./product-form.tsx'), 'ProductCreate');
const edit = screen(() => import('./product-form.tsx'), 'ProductEdit');
const list = screen(() => import('./product-list.tsx'), 'ProductList');

export const products = { list, create, edit, icon, recordRepresentation: 'name' };
