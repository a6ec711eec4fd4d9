import confirmYear from './confirm-year.ts';
import proposeYear from './propose-year.ts';
import type { Route } from '../../../route.ts';

export const holidayRoutes: Route[] = [proposeYear, confirmYear];
