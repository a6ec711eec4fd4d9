import type { Route } from '../../../route.ts';
import createTemplate from './create-template.ts';
import deleteTemplate from './delete-template.ts';
import listTemplates from './list-templates.ts';

export const routes: Route[] = [listTemplates, createTemplate, deleteTemplate];
