import type { Database } from '../connection.ts';
import { FIRST_TERMS } from './first-terms.ts';

/** Puts in the first version of the terms where it is missing. */
export async function seedTerms(db: Database): Promise<void> {
  for (const [kind, { title, text }] of Object.entries(FIRST_TERMS)) {
    await db.query(
      `insert into terms_versions (kind, version, title, text, in_force_from) values ($1, 1, $2, $3, now())
        on conflict (kind, version) do nothing returning id`,
      [kind, title, text],
    );
  }
}
