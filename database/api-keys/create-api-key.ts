import type { ApiScope } from '../../domain/api-scopes.ts';
import { Problem } from '../../domain/problems.ts';
import { hashToken } from '../accounts/session-token.ts';
import { recordAudit } from '../audit/record-audit.ts';
import type { Database, Tx } from '../connection.ts';
import { tellCustomers } from '../messages/tell-customers.ts';
import { apiKeyPrefix, newApiKeySecret } from './api-key-secret.ts';

/** Live keys of one organisation. */
const MAX_KEYS = 50;

export interface NewApiKey {
  organisationId: string;
  userId: string;
  name: string;
  scopes: readonly ApiScope[];
  expiresAt: Date | undefined;
  /** Rial that it may confirm on a day of Tehran; needed by the scope `orders:confirm`. */
  dailyLimit: bigint | undefined;
  address: string;
}

/**
 * Makes a key and tells the organisation's owners by SMS. @returns its secret, which is stored nowhere.
 * Throws Problem `name-taken`, `too-many-keys`.
 */
export async function createApiKey(db: Database, tx: Tx, key: NewApiKey): Promise<{ id: string; secret: string; prefix: string; createdAt: Date }> {
  // Keys of one organisation are made one after another, so that their number and names are judged truly.
  await db.query('select 1 from organisations where id = $1 for no key update', [key.organisationId], tx);
  const live = await db.query<{ name: string }>('select name from api_keys where organisation_id = $1 and revoked_at is null', [key.organisationId], tx);
  if (live.some(({ name }) => name === key.name)) throw new Problem('name-taken');
  if (live.length >= MAX_KEYS) throw new Problem('too-many-keys');
  const secret = newApiKeySecret();
  const prefix = apiKeyPrefix(secret);
  const [made] = await db.query<{ id: string; createdAt: Date }>(
    `insert into api_keys (organisation_id, created_by, name, prefix, secret_hash, scopes, daily_limit_rial, expires_at)
      values ($1, $2, $3, $4, $5, $6::text[], $7, $8) returning id, created_at as "createdAt"`,
    [key.organisationId, key.userId, key.name, prefix, hashToken(secret), key.scopes, key.dailyLimit?.toString() ?? null, key.expiresAt ?? null], tx,
  );
  if (made === undefined) throw new Error('the key was not stored');
  await recordAudit(db, tx, {
    actorId: key.userId, action: 'api-key.create', subject: `api-key/${made.id}`, organisationId: key.organisationId, address: key.address,
    detail: { name: key.name, scopes: key.scopes, dailyLimit: key.dailyLimit?.toString(), expiresAt: key.expiresAt?.toISOString() },
  });
  await tellCustomers(db, tx, {
    organisationId: key.organisationId, kind: 'api-key-created', madeBy: key.userId, title: 'کلید API تازه', deduplicationKey: `api-key:${made.id}`,
    body: `کلید API تازه‌ای با نام «${key.name}» برای سازمان شما در کوک ساخته شد. اگر کار شما نبوده است آن را باطل کنید و با پشتیبانی تماس بگیرید.`,
  });
  return { ...made, secret, prefix };
}
