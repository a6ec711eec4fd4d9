import type { Route } from '../../route.ts';
import { callback, postedCallback } from './callback.ts';

export const routes: Route[] = [callback, postedCallback];
