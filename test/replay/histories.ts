import { existsSync, mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import type { Client } from '@temporalio/client';
import { temporal } from '@temporalio/proto';

const FOLDER = path.join(import.meta.dirname, 'histories');
const { History } = temporal.api.history.v1;

/**
 * Keeps a workflow's history for the replay tests when KOOK_RECORD_HISTORIES=1 is set. A file is one story; recording again replaces it.
 */
export async function recordHistory(client: Client, workflowId: string, story: string): Promise<void> {
  if (process.env['KOOK_RECORD_HISTORIES'] !== '1') return;
  const history = await client.workflow.getHandle(workflowId).fetchHistory();
  mkdirSync(FOLDER, { recursive: true });
  const plain = History.toObject(History.fromObject(history), { longs: String, enums: String, bytes: String });
  writeFileSync(path.join(FOLDER, `${story}.json`), `${JSON.stringify(plain)}\n`);
}

/** All stored histories, by story. */
export function storedHistories(): { story: string; history: temporal.api.history.v1.IHistory }[] {
  if (!existsSync(FOLDER)) return [];
  return readdirSync(FOLDER).filter((file) => file.endsWith('.json')).sort().map((file) => ({
    story: file.slice(0, -'.json'.length),
    history: History.fromObject(JSON.parse(readFileSync(path.join(FOLDER, file), 'utf8')) as Record<string, unknown>),
  }));
}

/** Everything that a history says, payloads decoded, as one text. */
export async function textOfHistory(client: Client, workflowId: string): Promise<string> {
  const history = await client.workflow.getHandle(workflowId).fetchHistory();
  return JSON.stringify(history, (_key, value: unknown) => {
    if (value instanceof Uint8Array) return Buffer.from(value).toString('utf8');
    // A Buffer has been through its own toJSON by now.
    const bytes = value as { type?: unknown; data?: unknown } | null;
    if (bytes?.type === 'Buffer' && Array.isArray(bytes.data)) return Buffer.from(bytes.data as number[]).toString('utf8');
    return value;
  });
}
