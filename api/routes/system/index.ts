import type { Route } from '../../route.ts';
import { live, ready } from './health.ts';

export const routes: Route[] = [live, ready];
