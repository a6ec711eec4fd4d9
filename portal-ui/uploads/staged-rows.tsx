import type { Verdict } from '../../domain/order-lines/row.ts';
import type { StagedRow, UploadVerdict } from '../api/types.ts';
import { stagedPages, type Place } from '../api/uploads.ts';
import { EmptyState } from '../feedback/empty-state.tsx';
import { LongList } from '../listing/long-list.tsx';
import { useMay } from '../session/session.tsx';
import { RowActions } from './row-actions.tsx';
import { FILL_COLUMNS, MEMBER_COLUMNS, STAGED_COLUMNS } from './staged-columns.tsx';

export function StagedRows({ place, upload, verdict }: { place: Place; upload: UploadVerdict; verdict: Verdict }) {
  const { uploadId, status, fromGroup } = upload;
  const columns = place.of === 'groups' ? MEMBER_COLUMNS : fromGroup ? FILL_COLUMNS : STAGED_COLUMNS;
  // What is in the order already is corrected there.
  const mendable = useMay('orders:write') && (status === 'judged' || verdict === 'rejected');
  return (
    <LongList
      label="ردیف‌های فایل" pageOf={stagedPages(place, uploadId, verdict)} columns={columns} rowKey={({ row }) => String(row)}
      {...(mendable && { actions: (row: StagedRow) => <RowActions place={place} uploadId={uploadId} row={row} /> })}
      empty={<EmptyState title={verdict === 'rejected' ? 'ردیف نادرستی نمانده است' : 'ردیفی در این دسته نیست'} />}
    />
  );
}
