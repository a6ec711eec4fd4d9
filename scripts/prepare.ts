/**
 * Prepares a database and a Temporal cluster for API and workers: namespace, search attributes, migrations, catalogue
 * and settings. Repeating it changes nothing. A deployment runs it before anything else; `npm start` has its own way.
 */
import { spawnSync } from 'node:child_process';
import { PROJECT_DIR } from './project.ts';
import { NAMESPACE } from './temporal/dev-server.ts';
import { ensureNamespace, prepareExternalTemporal } from './temporal/external-server.ts';

const { TEMPORAL_ADDRESS, TEMPORAL_NAMESPACE, DATABASE_URL } = process.env;
if (!TEMPORAL_ADDRESS || !DATABASE_URL) throw new Error('TEMPORAL_ADDRESS and DATABASE_URL must be set.');

const namespace = TEMPORAL_NAMESPACE || NAMESPACE;
await ensureNamespace(TEMPORAL_ADDRESS, namespace);
await prepareExternalTemporal(TEMPORAL_ADDRESS, namespace);
console.log(`temporal: namespace «${namespace}» is ready`);

for (const file of ['database/migrate.ts', 'database/seed.ts']) {
  const { status } = spawnSync(process.execPath, ['--import', 'tsx', file], { cwd: PROJECT_DIR, stdio: 'inherit' });
  if (status !== 0) throw new Error(`${file} failed.`);
}
