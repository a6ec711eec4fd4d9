import type { Verdict } from '../../domain/order-lines/row.ts';
import { useStagedRows } from '../api/uploads.ts';
import { EmptyState } from '../feedback/empty-state.tsx';
import { QueryState } from '../feedback/query-state.tsx';
import { DataTable } from '../listing/data-table.tsx';
import { Pager } from '../listing/pager.tsx';
import { useListAddress } from '../listing/use-list-address.ts';
import { RowActions } from './row-actions.tsx';
import { STAGED_COLUMNS } from './staged-columns.tsx';

const PAGE_SIZE = 50;

export function StagedRows({ orderId, uploadId, verdict }: { orderId: string; uploadId: string; verdict: Verdict }) {
  const { page, setPage } = useListAddress();
  const rows = useStagedRows(orderId, uploadId, { verdict, page, pageSize: PAGE_SIZE });
  return (
    <QueryState query={rows}>
      {({ items, total }) =>
        items.length > 0 ? (
          <>
            <DataTable
              label="ردیف‌های فایل" rows={items} columns={STAGED_COLUMNS} rowKey={({ row }) => String(row)}
              actions={(row) => <RowActions orderId={orderId} uploadId={uploadId} row={row} />}
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
