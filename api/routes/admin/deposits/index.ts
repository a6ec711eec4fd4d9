import type { Route } from '../../../route.ts';
import adjustments from './adjustments.ts';
import decideDeposit from './decide-deposit.ts';
import depositSlip from './deposit-slip.ts';

export const routes: Route[] = [decideDeposit, depositSlip, ...adjustments];
