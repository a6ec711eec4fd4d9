import type { Route } from '../../../route.ts';
import createPayment from './create-payment.ts';
import getPayment from './get-payment.ts';
import listPayments from './list-payments.ts';

export const routes: Route[] = [listPayments, createPayment, getPayment];
