import type { Route } from '../../../route.ts';
import getDeposit from './get-deposit.ts';
import listDeposits from './list-deposits.ts';
import resubmitDeposit from './resubmit-deposit.ts';
import submitDeposit from './submit-deposit.ts';
import whereToPay from './where-to-pay.ts';

export const routes: Route[] = [...whereToPay, submitDeposit, listDeposits, ...getDeposit, resubmitDeposit];
