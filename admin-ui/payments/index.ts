import icon from '@mui/icons-material/CreditCardOutlined';
import type { RaRecord } from 'react-admin';
import { screen } from '../app/screen.ts';

const list = screen(() => import('./payment-list.tsx'), 'PaymentList');
const show = screen(() => import('./payment-show.tsx'), 'PaymentShow');

const recordRepresentation = (payment: RaRecord) => `پرداخت ${String(payment['organisationName'])}`;

export const payments = { list, show, icon, recordRepresentation };
