import type { Database } from '../connection.ts';
import { IRAN_BANKS } from './iran-banks.ts';

/** Puts in the banks that are missing; what admin changed stays. */
export async function seedBanks(db: Database): Promise<void> {
  await db.query(
    `insert into banks (code, persian, sheba_code, active) select * from unnest($1::text[], $2::text[], $3::text[], $4::boolean[])
      on conflict do nothing returning code`,
    [
      IRAN_BANKS.map(({ code }) => code), IRAN_BANKS.map(({ persian }) => persian), IRAN_BANKS.map(({ sheba }) => sheba),
      IRAN_BANKS.map(({ merged }) => merged !== true),
    ],
  );
}
