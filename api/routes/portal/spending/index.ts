import { readAlert, setAlert } from './balance-alert.ts';
import { readLimits, setLimits } from './spending-limits.ts';

export const routes = [readLimits, setLimits, readAlert, setAlert];
