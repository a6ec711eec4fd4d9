import type { Route } from '../../../route.ts';
import changePerson from './change-person.ts';
import invite from './invite.ts';
import listInvitations from './list-invitations.ts';
import listPeople from './list-people.ts';
import withdrawInvitation from './withdraw-invitation.ts';

export const routes: Route[] = [listPeople, changePerson, listInvitations, invite, withdrawInvitation];
