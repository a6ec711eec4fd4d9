import icon from '@mui/icons-material/AccountBalanceOutlined';
import { BankCreate as create, BankEdit as edit } from './bank-form.tsx';
import { BankList as list } from './bank-list.tsx';

export const banks = { list, create, edit, icon, recordRepresentation: 'name' };
