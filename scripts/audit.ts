import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { verifyChain, type ChainBreak } from '../database/audit/verify-chain.ts';
import { openDatabase } from '../database/connection.ts';
import { auditLedger } from '../database/ledger/audit-ledger.ts';
import { dataDirectory } from './project.ts';

const BREAKS: Record<ChainBreak['kind'], string> = {
  'seal-missing': 'a seal is missing',
  'event-deleted': 'an event was deleted',
  'event-changed': 'an event was changed, or its seal',
  'event-inserted': 'an event was put in behind the chain',
  'head-lost': 'the chain no longer holds the noted seal',
};

/**
 * `npm run audit [-- SEQ:HASH]`: verifies the chain of audit events, and that it still holds a head noted earlier, then
 * the ledger. Ends with 1 where anything differs, naming it.
 */
async function main([noted]: string[]): Promise<boolean> {
  const [seq, hash] = noted?.split(':') ?? [];
  if (noted !== undefined && !(/^\d+$/.test(seq ?? '') && /^[0-9a-f]{64}$/.test(hash ?? ''))) throw new Error('npm run audit -- SEQ:HASH      a head as an earlier audit printed it');
  const db = openDatabase(databaseUrl(), { poolSize: 2, name: 'kook-audit' });
  try {
    const chain = await verifyChain(db, seq === undefined || hash === undefined ? undefined : { seq, hash });
    const ledger = await auditLedger(db);
    const lines: [string, string][] = [
      ['audit events in one chain', chain.break === undefined ? `ok, ${chain.sealed} sealed, ${chain.waiting} waiting` : `BROKEN: ${describe(chain.break)}`],
      ...ledger.checks.map(({ name, ok, differences }): [string, string] => [`ledger: ${name}`, ok ? 'ok' : `DIFFERS: ${JSON.stringify(differences[0])}`]),
    ];
    const width = Math.max(...lines.map(([name]) => name.length));
    for (const [name, result] of lines) console.log(`${name.padEnd(width)}  ${result}`);
    if (chain.head !== undefined) console.log(`head ${chain.head.seq}:${chain.head.hash}`);
    return chain.ok && ledger.ok;
  } finally {
    await db.close();
  }
}

function describe({ kind, seq, eventId }: ChainBreak): string {
  return [BREAKS[kind], ...(seq === undefined ? [] : [`seal ${seq}`]), ...(eventId === undefined ? [] : [`event ${eventId}`])].join(', ');
}

/** The environment's, or that of the running system. */
function databaseUrl(): string {
  const given = process.env.DATABASE_APP_URL ?? process.env.DATABASE_URL;
  if (given !== undefined && given !== '') return given;
  const path = join(dataDirectory(), 'endpoints.json');
  if (!existsSync(path)) throw new Error('Nothing runs here: npm start first, or set DATABASE_URL.');
  return (JSON.parse(readFileSync(path, 'utf8')) as { database: string }).database;
}

main(process.argv.slice(2)).then(
  (ok) => {
    if (!ok) process.exitCode = 1;
  },
  (error: unknown) => {
    console.error(error instanceof Error ? error.message : String(error));
    process.exitCode = 2;
  },
);
