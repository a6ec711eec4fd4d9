import icon from '@mui/icons-material/PhoneIphoneOutlined';
import type { RaRecord } from 'react-admin';
import { toPersianDigits } from '../../domain/digits.ts';
import { ChargeList as list } from './charge-list.tsx';
import { ChargeShow as show } from './charge-show.tsx';

const recordRepresentation = (charge: RaRecord) => `تراکنش ردیف ${toPersianDigits(String(charge['line']))} · ${String(charge['orderName'])}`;

export const charges = { list, show, icon, recordRepresentation };
