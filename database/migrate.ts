import { readdir, readFile } from 'node:fs/promises';
import { fileURLToPath } from 'node:url';
import path from 'node:path';
import { SequelizeStorage, Umzug } from 'umzug';
import { openDatabase } from './connection.ts';

const MIGRATIONS = path.join(path.dirname(fileURLToPath(import.meta.url)), 'migrations');
/** Any constant: one number that all our migrators agree on. */
const LOCK = 4_805_001;

/** What the application's role may do with each table; everything else is read and written freely. */
const INSERT_ONLY = [
  'ledger_transactions', 'ledger_entries', 'charge_attempts', 'charge_attempt_outcomes', 'settlements',
  'audit_events', 'audit_seals',
  'terms_acceptances', 'registration_submissions', 'registration_decisions', 'registration_calls',
  'payment_events',
  'deposit_submissions', 'deposit_decisions', 'adjustment_decisions',
  'invoices',
  'settled_sums',
  'messages', 'staff_messages',
  'book_audits',
];
const READ_ONLY = ['ledger_accounts', 'schema_migrations'];

interface MigrateOptions {
  /** URL of the owner; API and worker never get it. */
  ownerUrl: string;
  /** Login role that API and worker connect as; it owns nothing. */
  appRole?: string;
  log?: (line: string) => void;
}

/** Brings the schema to the newest migration under an advisory lock, then gives the application's role its rights. */
export async function migrate({ ownerUrl, appRole = 'kook_app', log = () => undefined }: MigrateOptions): Promise<void> {
  const db = openDatabase(ownerUrl, { poolSize: 2, name: 'kook-migrate' });
  try {
    await refuseOtherEncodings(db);
    // umzug has no lock of its own: two starts at once would run a migration twice. The lock sits in a transaction
    // of its own, so that it ends with this process whatever happens.
    await db.sequelize.transaction(async (lockHolder) => {
      await db.query('select pg_advisory_xact_lock($1)', [LOCK], lockHolder);
      await migrator(db, log).up();
      await grant(db, appRole);
    });
  } finally {
    await db.close();
  }
}

/** Takes back the newest `steps` migrations; for tests and for a deployment that must be undone. */
export async function migrateDown(ownerUrl: string, steps: number): Promise<void> {
  const db = openDatabase(ownerUrl, { poolSize: 2, name: 'kook-migrate' });
  try {
    await migrator(db, () => undefined).down({ step: steps });
  } finally {
    await db.close();
  }
}

type Db = ReturnType<typeof openDatabase>;

async function refuseOtherEncodings(db: Db): Promise<void> {
  const [row] = await db.query<{ encoding: string }>(`select current_setting('server_encoding') as encoding`);
  if (row?.encoding !== 'UTF8') {
    throw new Error(`The database's encoding is ${row?.encoding}; Persian text needs UTF8 (create it with encoding UTF8).`);
  }
}

function migrator(db: Db, log: (line: string) => void) {
  const step = (folder: string, file: string) => async () => {
    const text = await readFile(path.join(MIGRATIONS, folder, file), 'utf8');
    log(`${file === 'up.sql' ? 'migrating' : 'taking back'} ${folder}`);
    await db.sequelize.transaction(async (transaction) => {
      await db.sequelize.query(text, { transaction, raw: true });
    });
  };
  return new Umzug({
    migrations: async () => {
      const folders = (await readdir(MIGRATIONS)).sort();
      return folders.map((name) => ({ name, up: step(name, 'up.sql'), down: step(name, 'down.sql') }));
    },
    storage: new SequelizeStorage({ sequelize: db.sequelize, tableName: 'schema_migrations' }),
    logger: undefined,
  });
}

async function grant(db: Db, appRole: string): Promise<void> {
  const role = `"${appRole.replaceAll('"', '""')}"`;
  const [known] = await db.query('select 1 from pg_roles where rolname = $1', [appRole]);
  if (known === undefined) throw new Error(`The role ${appRole} does not exist; create it with LOGIN and no other rights.`);
  const callable = await db.query<{ signature: string }>(
    `select oid::regprocedure::text as signature from pg_proc
       where pronamespace = 'public'::regnamespace and prokind = 'f' and prorettype <> 'trigger'::regtype order by 1`);
  const list = (tables: string[]) => tables.map((table) => `"${table}"`).join(', ');
  await db.sequelize.query(`
    grant usage on schema public to ${role};
    revoke all on all tables in schema public from ${role};
    grant select, insert, update, delete on all tables in schema public to ${role};
    revoke update, delete on ${list(INSERT_ONLY)} from ${role};
    revoke insert, update, delete on ${list(READ_ONLY)} from ${role};
    -- Needed for SELECT … FOR UPDATE; the guard refuses every direct update all the same.
    grant update (key) on ledger_accounts to ${role};
    grant usage, select on all sequences in schema public to ${role};
    -- A trigger's function fires without this right. With it, whoever hangs it on a table of his own moves balances as the owner.
    revoke execute on all functions in schema public from public, ${role};
    grant execute on function ${callable.map(({ signature }) => signature).join(', ')} to ${role};
  `);
}

if (process.argv[1] === fileURLToPath(import.meta.url)) {
  const ownerUrl = process.env['DATABASE_URL'];
  if (ownerUrl === undefined) throw new Error('DATABASE_URL is not set');
  await migrate({ ownerUrl, log: (line) => console.log(JSON.stringify({ level: 'info', msg: line })) });
}
