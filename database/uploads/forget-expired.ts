import type { Database } from '../connection.ts';
import { deleteBatch } from '../housekeeping/delete-batch.ts';
import { UPLOAD_LIFE_HOURS } from './upload.ts';

/** Judged rows of uploads past their life, one upload after the other; the upload stays, so that the same file is still recognised. */
export function forgetExpiredRows(db: Database): Promise<number> {
  return deleteBatch(db, 'upload_rows', `select upload_id, row from upload_rows where upload_id = (
    select u.id from uploads u where u.created_at < now() - make_interval(hours => ${UPLOAD_LIFE_HOURS + 1})
       and exists (select 1 from upload_rows r where r.upload_id = u.id) order by u.created_at limit 1)`, ['upload_id', 'row']);
}
