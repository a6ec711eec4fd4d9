import { randomBytes } from 'node:crypto';
import { chmod, readFile, rename, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { DEMO_CUSTOMERS, DEMO_STAFF, type DemoPasswords } from './people.ts';
import type { DemoLogIns } from './seed-demo.ts';

const FILE = 'demo.json';

/**
 * The demo's passwords: those of `KOOK_DEMO_PASSWORDS` (JSON by person), else those that an earlier start wrote to the
 * data folder, else new ones. No demo password stands in the source.
 */
export async function demoPasswords(dataDirectory: string | undefined, given = process.env['KOOK_DEMO_PASSWORDS']): Promise<DemoPasswords> {
  const known = { ...(await written(dataDirectory)), ...(given ? (JSON.parse(given) as Record<string, string>) : {}) };
  const entries = [...DEMO_CUSTOMERS, ...DEMO_STAFF].map((key) => [key, known[key] ?? randomBytes(9).toString('base64url')] as const);
  return Object.fromEntries(entries) as DemoPasswords;
}

async function written(dataDirectory: string | undefined): Promise<Record<string, string>> {
  if (dataDirectory === undefined) return {};
  const text = await readFile(path.join(dataDirectory, FILE), 'utf8').catch(() => undefined);
  if (text === undefined) return {};
  const logIns = JSON.parse(text) as DemoLogIns;
  return Object.fromEntries(Object.entries(logIns).map(([key, { password }]) => [key, password]));
}

/** Writes the log-ins for the start command, readable by this user alone. */
export async function writeDemoLogIns(dataDirectory: string, logIns: DemoLogIns): Promise<void> {
  const file = path.join(dataDirectory, FILE);
  await writeFile(`${file}.new`, `${JSON.stringify(logIns, null, 2)}\n`, { mode: 0o600 });
  await chmod(`${file}.new`, 0o600);
  await rename(`${file}.new`, file);
}
