import icon from '@mui/icons-material/CreditCardOutlined';
import type { RaRecord } from 'react-admin';
import { PaymentList as list } from './payment-list.tsx';
import { PaymentShow as show } from './payment-show.tsx';

const recordRepresentation = (payment: RaRecord) => `پرداخت ${String(payment['organisationName'])}`;

export const payments = { list, show, icon, recordRepresentation };
