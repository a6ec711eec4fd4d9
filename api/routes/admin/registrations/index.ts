import type { Route } from '../../../route.ts';
import calls from './calls.ts';
import decide from './decide.ts';
import documentFile from './document-file.ts';

export const registrationRoutes: Route[] = [decide, ...calls, documentFile];
