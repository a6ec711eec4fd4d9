import type { Database } from '../connection.ts';
import { UPLOAD_LIFE_HOURS } from './upload.ts';

/** Deletes the judged rows of uploads past their life; the upload stays, so that the same file is still recognised. */
export async function forgetExpiredRows(db: Database): Promise<number> {
  // Counted by the database: millions of rows that say «1» would fill this process.
  const [gone] = await db.query<{ rows: number }>(
    `with gone as (delete from upload_rows where upload_id in (
       select u.id from uploads u
        where u.created_at < now() - make_interval(hours => ${UPLOAD_LIFE_HOURS + 1})
          and exists (select 1 from upload_rows r where r.upload_id = u.id)
        order by u.created_at limit 20)
     returning 1)
     select count(*)::int as rows from gone`,
  );
  return gone?.rows ?? 0;
}
