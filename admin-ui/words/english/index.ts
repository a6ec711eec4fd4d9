import reactAdmin from 'ra-language-english';
import type { English } from '../words.ts';
import { calendar } from './calendar.ts';
import { dates } from './dates.ts';
import { empty } from './empty.ts';
import { money } from './money.ts';
import { operations } from './operations.ts';
import { orders } from './orders.ts';
import { people } from './people.ts';
import { problems } from './problems.ts';
import { reviews } from './reviews.ts';
import { server } from './server.ts';
import { shown } from './shown.ts';
import { staff } from './staff.ts';
import { statuses } from './statuses.ts';
import { system } from './system.ts';
import { timeline } from './timeline.ts';

/** Loaded by those alone who want it. A text stands in the file of its area, once; `test/admin-ui/english.test.ts` says what is missing. */
export const areas = { shown, dates, calendar, statuses, reviews, orders, operations, money, people, timeline, system, staff, empty };

export const english: English = { reactAdmin, problems, server, texts: Object.assign({}, ...Object.values(areas)) as Record<string, string> };
