import type { Route } from '../../../route.ts';
import beginAgain from './begin-again.ts';
import documents from './documents.ts';
import readRegistration from './read-registration.ts';
import saveRegistration from './save-registration.ts';
import submit from './submit.ts';

export const routes: Route[] = [readRegistration, saveRegistration, ...documents, ...submit, ...beginAgain];
