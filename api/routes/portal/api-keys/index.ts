import type { Route } from '../../../route.ts';
import createKey from './create-key.ts';
import listKeys from './list-keys.ts';
import revokeKey from './revoke-key.ts';

export const routes: Route[] = [listKeys, createKey, revokeKey];
