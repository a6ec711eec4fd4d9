import { Problem } from '../../domain/problems.ts';
import type { Database } from '../connection.ts';
import { readFile } from '../files/read-file.ts';
import type { AcceptedFile } from '../files/store-file.ts';

/**
 * The slip as it was handed in last, or in a round. `organisationId` is left out by staff, who see all.
 * Throws Problem `not-found`.
 */
export async function readSlip(
  db: Database, { depositId, organisationId, round }: { depositId: string; organisationId?: string; round?: number | undefined },
): Promise<AcceptedFile> {
  const [deposit] = await db.query<{ file: string }>(
    `select s.slip_file_id as file from deposits d join deposit_submissions s on s.deposit_id = d.id and s.round = coalesce($3, d.round)
      where d.id = $1 and ($2::uuid is null or d.organisation_id = $2)`,
    [depositId, organisationId ?? null, round ?? null],
  );
  const file = deposit && (await readFile(db, deposit.file));
  if (file === undefined) throw new Problem('not-found');
  return file;
}
