import { randomBytes } from 'node:crypto';
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { writeAtomically } from './write-atomically.ts';

/** Made once for a data directory: whoever loses them cannot read the PINs that were encrypted with them. */
export interface Secrets {
  /** 32 bytes in hex, HMAC key of one-time codes. */
  secret: string;
  /** 32 bytes in hex, AES-256-GCM key of PINs. */
  pinKey: string;
  /** 32 bytes in hex, AES-256-GCM key of the secrets of webhooks. */
  webhookKey: string;
  postgresSuperuser: string;
  postgresOwner: string;
  postgresApp: string;
}

/** Reads the secrets of the data directory, or makes those that are missing; the file is readable by us alone. */
export function ensureSecrets(dataDir: string): Secrets {
  const path = join(dataDir, 'secrets.json');
  const there = existsSync(path) ? JSON.parse(readFileSync(path, 'utf8')) as Partial<Secrets> : {};
  const hex = (bytes: number) => randomBytes(bytes).toString('hex');
  const secrets: Secrets = {
    secret: hex(32),
    pinKey: hex(32),
    webhookKey: hex(32),
    postgresSuperuser: hex(16),
    postgresOwner: hex(16),
    postgresApp: hex(16),
    ...there,
  };
  if (Object.keys(there).length < Object.keys(secrets).length) writeAtomically(path, `${JSON.stringify(secrets, null, 2)}\n`);
  return secrets;
}
