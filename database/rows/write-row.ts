import { Problem } from '../../domain/problems.ts';
import { sqlState, type Database, type Tx } from '../connection.ts';

/** Column → value; columns are names from our own code, a value of `undefined` leaves its column as it is. */
export type Columns = Readonly<Record<string, unknown>>;

const UNIQUE_VIOLATION = '23505';
const FOREIGN_KEY_VIOLATION = '23503';

/** Puts in one row of a table that staff edit; its id as text. Throws Problem `already-exists`. */
export async function insertRow(db: Database, tx: Tx, table: string, columns: Columns, idColumn = 'id'): Promise<string> {
  const given = entriesOf(columns);
  const names = given.map(([name]) => name).join(', ');
  const places = given.map((_, index) => `$${index + 1}`).join(', ');
  const [row] = await refusing(() => db.query<{ id: string }>(
    `insert into ${table} (${names}) values (${places}) returning ${idColumn}::text as id`, given.map(([, value]) => value), tx));
  if (row === undefined) throw new Error(`nothing was put into ${table}`);
  return row.id;
}

/** Changes one row by its id. Throws Problem `already-exists`, `not-found`. */
export async function updateRow(db: Database, tx: Tx, table: string, id: string | number, columns: Columns, idColumn = 'id'): Promise<void> {
  const given = entriesOf(columns);
  if (given.length === 0) return;
  const sets = given.map(([name], index) => `${name} = $${index + 2}`).join(', ');
  const rows = await refusing(() => db.query(
    `update ${table} set ${sets} where ${idColumn} = $1 returning 1`, [id, ...given.map(([, value]) => value)], tx));
  if (rows.length === 0) throw new Problem('not-found');
}

/** Takes out one row by its id. Throws Problem `in-use` where others name it, `not-found`. */
export async function deleteRow(db: Database, tx: Tx, table: string, id: string | number, idColumn = 'id'): Promise<void> {
  const rows = await refusing(() => db.query(`delete from ${table} where ${idColumn} = $1 returning 1`, [id], tx));
  if (rows.length === 0) throw new Problem('not-found');
}

function entriesOf(columns: Columns): [string, unknown][] {
  return Object.entries(columns).filter(([, value]) => value !== undefined);
}

/** What the table's own constraints refuse, in words for people. */
async function refusing<T>(statement: () => Promise<T>): Promise<T> {
  try {
    return await statement();
  } catch (error) {
    const state = sqlState(error);
    if (state === UNIQUE_VIOLATION) throw new Problem('already-exists', { cause: error });
    if (state === FOREIGN_KEY_VIOLATION) throw new Problem('in-use', { cause: error });
    throw error;
  }
}
