import icon from '@mui/icons-material/ReceiptLongOutlined';
import type { RaRecord } from 'react-admin';
import { toPersianDigits } from '../../domain/digits.ts';
import { DepositList as list } from './deposit-list.tsx';
import { DepositShow as show } from './deposit-show.tsx';

const recordRepresentation = (deposit: RaRecord) => `فیش ${toPersianDigits(String(deposit['trackingNumber']))} · ${String(deposit['organisationName'])}`;

export const deposits = { list, show, icon, recordRepresentation };
