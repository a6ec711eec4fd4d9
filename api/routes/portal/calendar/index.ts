import type { Route } from '../../../route.ts';
import { addEvent, editEvent, event, events, removeEvent } from './events.ts';
import { feed, feedAddress, rotateFeed } from './feed.ts';
import { holidays } from './holidays.ts';
import { calendar } from './read-calendar.ts';

export const routes: Route[] = [events, event, addEvent, editEvent, removeEvent, holidays, calendar, feedAddress, rotateFeed, feed];
