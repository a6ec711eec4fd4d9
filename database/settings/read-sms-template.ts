import type { Database } from '../connection.ts';
import { readSettings, type Settings } from './read-settings.ts';

/** The name under which the SMS provider keeps a text of ours; every account there has names of its own. */
export const smsTemplateNames = (db: Database) => async (template: keyof Settings['sms-templates']): Promise<string> =>
  (await readSettings(db))['sms-templates'][template];
