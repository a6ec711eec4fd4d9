import type { Verdict } from '../../domain/order-lines/row.ts';
import type { StagedRow, UploadVerdict } from '../api/types.ts';
import { useStagedRows } from '../api/uploads.ts';
import { EmptyState } from '../feedback/empty-state.tsx';
import { QueryState } from '../feedback/query-state.tsx';
import { DataTable } from '../listing/data-table.tsx';
import { Pager } from '../listing/pager.tsx';
import { useListAddress } from '../listing/use-list-address.ts';
import { useMay } from '../session/session.tsx';
import { RowActions } from './row-actions.tsx';
import { STAGED_COLUMNS } from './staged-columns.tsx';

const PAGE_SIZE = 50;

export function StagedRows({ orderId, upload, verdict }: { orderId: string; upload: UploadVerdict; verdict: Verdict }) {
  const { page, setPage } = useListAddress();
  const { uploadId, status } = upload;
  // What is in the order already is corrected there.
  const mendable = useMay('orders:write') && (status === 'judged' || verdict === 'rejected');
  const rows = useStagedRows(orderId, uploadId, { verdict, page, pageSize: PAGE_SIZE });
  return (
    <QueryState query={rows}>
      {({ items, total }) =>
        items.length > 0 ? (
          <>
            <DataTable
              label="ردیف‌های فایل" rows={items} columns={STAGED_COLUMNS} rowKey={({ row }) => String(row)}
              {...(mendable && { actions: (row: StagedRow) => <RowActions orderId={orderId} uploadId={uploadId} row={row} /> })}
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
