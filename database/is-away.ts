import { sqlState } from './connection.ts';

/** Classes 08 (connection), 53 (no resources) and the shut-downs of class 57. */
const AWAY = /^(?:08|53|57P0[1-4])/;

/** Whether a statement failed because the server is away or has no connection left, and may succeed in a moment. */
export function isDatabaseAway(error: unknown): boolean {
  if (!(error instanceof Error)) return false;
  const state = sqlState(error);
  if (state !== undefined && AWAY.test(state)) return true;
  return error.name.startsWith('SequelizeConnection') || /^Connection terminated|^Client .*is not queryable|ECONNREFUSED|ECONNRESET/.test(error.message);
}
