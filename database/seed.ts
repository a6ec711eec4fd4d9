import { pathToFileURL } from 'node:url';
import { seedBanks } from './banks/seed-banks.ts';
import { seedHolidays } from './calendar/seed-holidays.ts';
import { seedCatalogue } from './catalogue/seed-catalogue.ts';
import { openDatabase, type Database } from './connection.ts';
import { demoPasswords, writeDemoLogIns } from './demo/demo-passwords.ts';
import { seedLegalDetails } from './demo/legal-details.ts';
import { seedApplications } from './demo/seed-applications.ts';
import { seedDemo } from './demo/seed-demo.ts';
import { seedSettings } from './settings/seed-settings.ts';
import { seedTerms } from './terms/seed-terms.ts';

export { seedDemo } from './demo/seed-demo.ts';

/** The catalogue, the settings, the fixed holidays, the first terms and the banks, without which nothing works. Repeating it changes nothing. */
export async function seed(db: Database): Promise<void> {
  await seedCatalogue(db);
  await seedSettings(db);
  await seedHolidays(db);
  await seedTerms(db);
  await seedBanks(db);
}

async function main(): Promise<void> {
  // The demo's credit was decided by nobody: only the owner of the tables may post such.
  const url = process.env['DATABASE_URL'] || process.env['DATABASE_APP_URL'];
  if (url === undefined || url === '') throw new Error('DATABASE_URL is not set');
  const dataDirectory = process.env['KOOK_DATA_DIR'];
  const db = openDatabase(url, { poolSize: 2, name: 'kook-seed' });
  try {
    await seed(db);
    if (process.env['NODE_ENV'] !== 'production') {
      const logIns = await seedDemo(db, { passwords: await demoPasswords(dataDirectory) });
      await seedLegalDetails(db);
      if (process.env['KOOK_DEMO'] !== '0') await seedApplications(db);
      if (dataDirectory !== undefined) await writeDemoLogIns(dataDirectory, logIns);
    }
    console.log(JSON.stringify({ level: 'info', msg: 'seeded' }));
  } finally {
    await db.close();
  }
}

if (process.argv[1] !== undefined && import.meta.url === pathToFileURL(process.argv[1]).href) await main();
