import type { Database, Tx } from '../connection.ts';
import { SETTING_DEFAULTS, type SettingKey } from './defaults.ts';

type Widened<T> = T extends string ? string
  : T extends number ? number
  : T extends boolean ? boolean
  : T extends readonly (infer Item)[] ? readonly Widened<Item>[]
  : { readonly [Key in keyof T]: Widened<T[Key]> };

/** Every setting by its key, in the form of its default. */
export type Settings = { readonly [Key in SettingKey]: Widened<(typeof SETTING_DEFAULTS)[Key]> };

/** What is in force now; a key that has no row yet has its default. Inside `tx` what that transaction sees. */
export async function readSettings(db: Database, tx?: Tx): Promise<Settings> {
  const rows = await db.query<{ key: string; value: unknown }>('select key, value from settings', [], tx);
  return { ...SETTING_DEFAULTS, ...Object.fromEntries(rows.map(({ key, value }) => [key, value])) };
}
