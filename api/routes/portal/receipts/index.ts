import type { Route } from '../../../route.ts';
import paymentReceipt from './payment-receipt.ts';

export const routes: Route[] = [paymentReceipt];
