import type { Route } from '../../../route.ts';
import { addEvent, editEvent, event, events, removeEvent } from './events.ts';
import { holidays } from './holidays.ts';

export const routes: Route[] = [events, event, addEvent, editEvent, removeEvent, holidays];
