import Button from '@mui/material/Button';
import { Link, useParams } from 'react-router';
import type { Verdict } from '../../domain/order-lines/row.ts';
import { apiUrl } from '../api/request.ts';
import { useStagedRows } from '../api/uploads.ts';
import { EmptyState } from '../feedback/empty-state.tsx';
import { QueryState } from '../feedback/query-state.tsx';
import { DataTable } from '../listing/data-table.tsx';
import { Pager } from '../listing/pager.tsx';
import { useListAddress } from '../listing/use-list-address.ts';
import { PageHead } from '../shell/page-head.tsx';
import { ApplyBar } from './apply-bar.tsx';
import { RowActions } from './row-actions.tsx';
import { STAGED_COLUMNS } from './staged-columns.tsx';
import { VerdictTabs } from './verdict-tabs.tsx';
import { useVerdictCounts } from './use-verdict-counts.ts';

const PAGE_SIZE = 50;

/** The judged rows of an upload, kept for a day: see why a row was refused, mend it in place, take what is right. */
export function Component() {
  const { orderId = '', uploadId = '' } = useParams();
  const { page, setPage, parameters, set } = useListAddress();
  const verdict = (parameters.get('verdict') ?? 'rejected') as Verdict;
  const rows = useStagedRows(orderId, uploadId, { verdict, page, pageSize: PAGE_SIZE });
  const counts = useVerdictCounts(orderId, uploadId);

  return (
    <>
      <PageHead
        title="بررسی فایل"
        back={{ to: `/orders/${orderId}`, label: 'بازگشت به درخواست' }}
        actions={
          <>
            <Button component="a" href={apiUrl(`/portal/orders/${orderId}/uploads/${uploadId}/errors.xlsx`)} variant="outlined" disabled={counts.rejected === 0}>دریافت فایل خطاها</Button>
            <Button component={Link} to={`/orders/${orderId}/upload`} variant="outlined">آپلود فایل اصلاح‌شده</Button>
          </>
        }
      >
        هنوز چیزی به درخواست افزوده نشده است. ردیف‌ها را همین‌جا اصلاح کنید یا فقط ردیف‌های درست را بپذیرید.
      </PageHead>
      <VerdictTabs value={verdict} counts={counts} onChange={(next) => set('verdict', next)} />
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
      <ApplyBar orderId={orderId} uploadId={uploadId} counts={counts} />
    </>
  );
}
