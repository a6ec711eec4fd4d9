import type { Database } from '../connection.ts';
import { models } from '../models/models.ts';
import { SETTING_DEFAULTS } from './defaults.ts';

/** Puts in the settings that are missing; what admin changed stays. */
export async function seedSettings(db: Database): Promise<void> {
  const rows = Object.entries(SETTING_DEFAULTS).map(([key, value]) => ({ key, value: value as unknown }));
  await models(db).Setting.bulkCreate(rows, { ignoreDuplicates: true });
}
