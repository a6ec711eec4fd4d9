import type { Verdict } from '../../domain/order-lines/row.ts';
import type { StagedRow, UploadVerdict } from '../api/types.ts';
import { useStagedRows, type Place } from '../api/uploads.ts';
import { EmptyState } from '../feedback/empty-state.tsx';
import { QueryState } from '../feedback/query-state.tsx';
import { DataTable } from '../listing/data-table.tsx';
import { Pager } from '../listing/pager.tsx';
import { useListAddress } from '../listing/use-list-address.ts';
import { useMay } from '../session/session.tsx';
import { RowActions } from './row-actions.tsx';
import { FILL_COLUMNS, MEMBER_COLUMNS, STAGED_COLUMNS } from './staged-columns.tsx';

const PAGE_SIZE = 50;

export function StagedRows({ place, upload, verdict }: { place: Place; upload: UploadVerdict; verdict: Verdict }) {
  const { page, setPage } = useListAddress();
  const { uploadId, status, fromGroup } = upload;
  const columns = place.of === 'groups' ? MEMBER_COLUMNS : fromGroup ? FILL_COLUMNS : STAGED_COLUMNS;
  // What is in the order already is corrected there.
  const mendable = useMay('orders:write') && (status === 'judged' || verdict === 'rejected');
  const rows = useStagedRows(place, uploadId, { verdict, page, pageSize: PAGE_SIZE });
  return (
    <QueryState query={rows}>
      {({ items, total }) =>
        items.length > 0 ? (
          <>
            <DataTable
              label="ردیف‌های فایل" rows={items} columns={columns} rowKey={({ row }) => String(row)}
              {...(mendable && { actions: (row: StagedRow) => <RowActions place={place} uploadId={uploadId} row={row} /> })}
            />
            <Pager page={page} pageSize={PAGE_SIZE} total={total} onPage={setPage} />
          </>
        ) : (
          <EmptyState title={verdict === 'rejected' ? 'ردیف نادرستی نمانده است' : 'ردیفی در این دسته نیست'} />
        )
      }
    </QueryState>
  );
}
