import type { Route } from '../../../route.ts';
import addMember from './add-member.ts';
import createGroup from './create-group.ts';
import deleteGroup from './delete-group.ts';
import listGroups from './list-groups.ts';
import listMembers from './list-members.ts';
import { routes as lists } from './lists/index.ts';
import readGroup from './read-group.ts';
import removeMember from './remove-member.ts';
import renameGroup from './rename-group.ts';

export const routes: Route[] = [
  listGroups, createGroup, readGroup, renameGroup, deleteGroup, listMembers, addMember, removeMember, ...lists,
];
