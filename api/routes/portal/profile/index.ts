import type { Route } from '../../../route.ts';
import askMobileChange from './ask-mobile-change.ts';
import editProfile from './edit-profile.ts';
import readProfile from './read-profile.ts';
import verifyMobileChange from './verify-mobile-change.ts';

export const routes: Route[] = [readProfile, editProfile, askMobileChange, verifyMobileChange];
