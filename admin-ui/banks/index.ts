import icon from '@mui/icons-material/AccountBalanceOutlined';
import { screen } from '../app/screen.ts';

const create = screen(() => import('./bank-form.tsx'), 'BankCreate');
const edit = screen(() => import('./bank-form.tsx'), 'BankEdit');
const list = screen(() => import('./bank-list.tsx'), 'BankList');

export const banks = { list, create, edit, icon, recordRepresentation: 'name' };
