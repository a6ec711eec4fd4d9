import { Problem } from '../../domain/problems.ts';
import { recordAudit } from '../audit/record-audit.ts';
import type { Database, Tx } from '../connection.ts';

/** Ends a key at once; a confirmation that it has under way is waited for. Throws Problem `not-found`. */
export async function revokeApiKey(
  db: Database, tx: Tx, { organisationId, apiKeyId, actorId, address }: { organisationId: string; apiKeyId: string; actorId: string; address: string },
): Promise<void> {
  const [revoked] = await db.query<{ name: string }>(
    'update api_keys set revoked_at = now(), revoked_by = $3 where id = $1 and organisation_id = $2 and revoked_at is null returning name',
    [apiKeyId, organisationId, actorId], tx,
  );
  if (revoked === undefined) throw new Problem('not-found');
  await recordAudit(db, tx, { actorId, action: 'api-key.revoke', subject: `api-key/${apiKeyId}`, organisationId, address, detail: { name: revoked.name } });
}
