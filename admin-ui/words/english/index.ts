import reactAdmin from 'ra-language-english';
import type { English } from '../words.ts';
import { calendar } from './calendar.ts';
import { problems } from './problems.ts';
import { shown } from './shown.ts';

/** Loaded by those alone who want it. A text stands in the file of its area, once; `test/admin-ui/english.test.ts` says what is missing. */
export const english: English = { reactAdmin, problems, texts: { ...calendar, ...shown } };
