import icon from '@mui/icons-material/ReceiptLongOutlined';
import type { RaRecord } from 'react-admin';
import { toPersianDigits } from '../../domain/digits.ts';
import { screen } from '../app/screen.ts';

const list = screen(() => import('./deposit-list.tsx'), 'DepositList');
const show = screen(() => import('./deposit-show.tsx'), 'DepositShow');

const recordRepresentation = (deposit: RaRecord) => `فیش ${toPersianDigits(String(deposit['trackingNumber']))} · ${String(deposit['organisationName'])}`;

export const deposits = { list, show, icon, recordRepresentation };
