import type { Route } from '../../../route.ts';
import controlPlan from './control-plan.ts';
import controlRun from './control-run.ts';
import exportCharges from './export-charges.ts';
import exportPins from './export-pins.ts';
import followRun from './follow-run.ts';
import getRun from './get-run.ts';
import listCharges from './list-charges.ts';
import pins from './list-pins.ts';
import retryFailed from './retry-failed.ts';
import runInvoice from './run-invoice.ts';

export const routes: Route[] = [
  ...getRun, listCharges, followRun, ...exportCharges, ...controlRun, retryFailed, ...pins, exportPins, ...controlPlan, runInvoice,
];
