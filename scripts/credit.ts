import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { openDatabase } from '../database/connection.ts';
import { adjustCredit } from '../database/ledger/adjust-credit.ts';
import { readCredit } from '../database/ledger/read-credit.ts';
import { parseMobile } from '../domain/mobile.ts';
import { isProblem } from '../domain/problems.ts';
import { formatRial, parseSignedRial } from '../domain/rial.ts';
import { dataDirectory } from './project.ts';

/** `npm run credit -- <mobile> <rial> <reason>`: an audited adjustment for the organisation of that user. Development only. */
async function main([mobileText = '', rialText = '', ...reasonWords]: string[]): Promise<string> {
  if (process.env.NODE_ENV === 'production') throw new Error('این دستور فقط در محیط توسعه است؛ در محیط اصلی اصلاح اعتبار در میز کار و با تایید دو نفر انجام می‌شود.');
  const mobile = parseMobile(mobileText);
  const amount = parseSignedRial(rialText);
  const reason = reasonWords.join(' ').trim();
  if (!mobile.ok || amount === undefined || amount === 0n || reason === '') {
    throw new Error('npm run credit -- <mobile> <rial> <reason>      مانند: npm run credit -- 09121110001 50000000 "اعتبار آزمایشی"');
  }
  const db = openDatabase(databaseUrl(), { poolSize: 2, name: 'kook-credit' });
  try {
    const [user] = await db.query<{ organisationId: string | null; name: string | null }>(
      'select u.organisation_id as "organisationId", o.name from users u left join organisations o on o.id = u.organisation_id where u.mobile = $1',
      [mobile.mobile],
    );
    if (user === undefined || user.organisationId === null) throw new Error('هیچ سازمانی کاربری با این شماره ندارد.');
    const { organisationId } = user;
    const id = await db.transaction((tx) => adjustCredit(db, tx, { organisationId, amount, reason }));
    const { available, held } = await readCredit(db, organisationId);
    return `${user.name ?? ''}: ${formatRial(amount)} ریال (${id})\nاعتبار: ${formatRial(available)} ریال، رزرو: ${formatRial(held)} ریال`;
  } finally {
    await db.close();
  }
}

/** The owner's, who alone may post what two people have not decided: the environment's, or that of the running system. */
function databaseUrl(): string {
  const given = process.env.DATABASE_URL;
  if (given !== undefined && given !== '') return given;
  const path = join(dataDirectory(), 'endpoints.json');
  if (!existsSync(path)) throw new Error('سامانه اجرا نشده است: ابتدا npm start را بزنید یا DATABASE_URL را بدهید.');
  return (JSON.parse(readFileSync(path, 'utf8')) as { database: string }).database;
}

main(process.argv.slice(2)).then(
  (line) => console.log(line),
  (error: unknown) => {
    console.error(isProblem(error) ? error.detail : error instanceof Error ? error.message : String(error));
    process.exitCode = 1;
  },
);
