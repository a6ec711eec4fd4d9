import icon from '@mui/icons-material/SavingsOutlined';
import type { RaRecord } from 'react-admin';
import { toPersianDigits } from '../../domain/digits.ts';
import { CompanyAccountCreate as create, CompanyAccountEdit as edit } from './company-account-form.tsx';
import { CompanyAccountList as list } from './company-account-list.tsx';

const recordRepresentation = (account: RaRecord) => `حساب ${toPersianDigits(String(account['number']))} ${String(account['bankName'])}`;

export const companyAccounts = { list, create, edit, icon, recordRepresentation };
