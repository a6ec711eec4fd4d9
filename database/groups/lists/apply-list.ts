import { Problem } from '../../../domain/problems.ts';
import type { Database, Tx } from '../../connection.ts';
import { countPending } from '../../uploads/apply-upload.ts';
import type { Upload } from '../../uploads/upload.ts';
import type { LockedGroup } from '../lock-group.ts';
import { noteMembers } from '../note-members.ts';
import { refuseSameList } from './store-list.ts';

/**
 * Takes a staged list into the group by one statement. A number stands in a group once: of several rows, and of a row
 * and a member, what was said last of name, amount and operator stays. A list that was applied before adds the rows
 * mended since. Answers whether it was taken, as `applyUpload` does.
 * Throws `same-file`, `group-too-large`, and `wrong-state` where nothing is left to take.
 */
export async function applyList(
  db: Database, tx: Tx, group: LockedGroup, upload: Upload, { acceptValidRows, acceptSameFile }: { acceptValidRows: boolean; acceptSameFile: boolean },
): Promise<boolean> {
  const again = upload.status === 'applied';
  const waiting = again ? await countPending(db, tx, upload.id) : upload.accepted;
  if (again && waiting === 0) throw new Problem('wrong-state', { detail: 'ردیف‌های درست این فایل پیش‌تر به گروه افزوده شده‌اند.' });
  if (waiting === 0 || (upload.rejected > 0 && !acceptValidRows)) return false;
  if (!again && upload.mode === 'append' && !acceptSameFile) await refuseSameList(db, tx, group.groupId, upload.contentHash, upload.id);
  if (!again && upload.mode === 'replace') await db.query(`delete from group_members where group_id = $1`, [group.groupId], tx);
  await mergeRows(db, tx, group, upload);
  await db.query(`update uploads set status = 'applied', applied_at = now() where id = $1`, [upload.id], tx);
  if (again) await db.query(`update upload_rows set pending = false where upload_id = $1 and pending`, [upload.id], tx);
  const [members] = await db.query<{ n: number }>(`select count(*)::int as n from group_members where group_id = $1`, [group.groupId], tx);
  await noteMembers(db, tx, group, members?.n ?? 0);
  return true;
}

async function mergeRows(db: Database, tx: Tx, group: LockedGroup, upload: Upload): Promise<void> {
  await db.query(`set local work_mem = '64MB'`, [], tx);
  await db.query(
    `insert into group_members (group_id, organisation_id, mobile, name, operator_code, amount, upload_id)
     select $2, $3, r.mobile,
            (array_agg(r.name order by r.row desc) filter (where r.name is not null))[1],
            (array_agg(r.operator_code order by r.row desc) filter (where r.operator_source = 'customer'))[1],
            (array_agg(r.amount order by r.row desc) filter (where r.amount is not null))[1], $1
       from upload_rows r
      where r.upload_id = $1 and r.verdict in ('accepted', 'warning') and (r.pending or not $4::boolean)
      group by r.mobile order by min(r.row)
     on conflict (group_id, mobile) do update
        set name = coalesce(excluded.name, group_members.name), amount = coalesce(excluded.amount, group_members.amount),
            operator_code = coalesce(excluded.operator_code, group_members.operator_code), upload_id = excluded.upload_id`,
    [upload.id, group.groupId, group.organisationId, upload.status === 'applied'],
    tx,
  );
}
