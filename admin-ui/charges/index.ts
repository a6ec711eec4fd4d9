import icon from '@mui/icons-material/PhoneIphoneOutlined';
import type { RaRecord } from 'react-admin';
import { toPersianDigits } from '../../domain/digits.ts';
import { screen } from '../app/screen.ts';

const list = screen(() => import('./charge-list.tsx'), 'ChargeList');
const show = screen(() => import('./charge-show.tsx'), 'ChargeShow');

const recordRepresentation = (charge: RaRecord) => `تراکنش ردیف ${toPersianDigits(String(charge['line']))} · ${String(charge['orderName'])}`;

export const charges = { list, show, icon, recordRepresentation };
