import icon from '@mui/icons-material/SavingsOutlined';
import type { RaRecord } from 'react-admin';
import { toPersianDigits } from '../../domain/digits.ts';
import { screen } from '../app/screen.ts';

const create = screen(() => import('./company-account-form.tsx'), 'CompanyAccountCreate');
const edit = screen(() => import('./company-account-form.tsx'), 'CompanyAccountEdit');
const list = screen(() => import('./company-account-list.tsx'), 'CompanyAccountList');

const recordRepresentation = (account: RaRecord) => `حساب ${toPersianDigits(String(account['number']))} ${String(account['bankName'])}`;

export const companyAccounts = { list, create, edit, icon, recordRepresentation };
