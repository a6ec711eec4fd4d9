import type { Route } from '../../../route.ts';
import depositReceipt from './deposit-receipt.ts';
import paymentReceipt from './payment-receipt.ts';

export const routes: Route[] = [depositReceipt, paymentReceipt];
