import Box from '@mui/material/Box';
import { useNavigate } from 'react-router';
import { TRANSACTION_STATUSES } from '../../domain/reports/transactions.ts';
import { CHARGE_STATUS_PERSIAN } from '../../domain/statuses.ts';
import { useTransactions } from '../api/reports.ts';
import { EmptyState } from '../feedback/empty-state.tsx';
import { QueryState } from '../feedback/query-state.tsx';
import { DataTable } from '../listing/data-table.tsx';
import { Pager } from '../listing/pager.tsx';
import { useListAddress } from '../listing/use-list-address.ts';
import { OPERATOR_CHOICE, STATUS_CHOICE, TYPE_CHOICE } from './choices.tsx';
import { ReportDownloads } from './report-downloads.tsx';
import { ReportFilterForm } from './report-filter.tsx';
import { Totals } from './totals.tsx';
import { TRANSACTION_COLUMNS } from './transaction-columns.tsx';
import { useReportFilter, type FilterName } from './use-report-filter.ts';

const PAGE_SIZE = 50;
const FILTERS: readonly FilterName[] = ['from', 'to', 'operatorCode', 'productType', 'status', 'mobile', 'orderId', 'q'];
const CHOICES = { operatorCode: OPERATOR_CHOICE, productType: TYPE_CHOICE, status: STATUS_CHOICE };

/** ریز تراکنش: every charge, what became of it and when, with sums of all that the filter leaves. */
export function TransactionReportView() {
  const { filter, setFilter } = useReportFilter(FILTERS);
  const { page, setPage } = useListAddress();
  const navigate = useNavigate();
  const report = useTransactions({ ...filter, page, pageSize: PAGE_SIZE });
  const narrowed = Object.keys(filter).length > 0;
  return (
    <>
      <ReportFilterForm key={JSON.stringify(filter)} filter={filter} onSearch={setFilter} choices={CHOICES} mobile search="محصول، درخواست، شماره">
        <ReportDownloads report="transactions" filter={filter} />
      </ReportFilterForm>
      <QueryState query={report}>
        {({ items, total, totals }) =>
          total === 0 ? (
            <EmptyState title={narrowed ? 'تراکنشی با این مشخصات نیست' : 'هنوز تراکنشی ندارید'}>
              {narrowed ? 'بازه تاریخ را بزرگ‌تر کنید یا جستجو را پاک کنید.' : 'پس از تایید نهایی نخستین درخواست، تراکنش‌های آن اینجا می‌آید.'}
            </EmptyState>
          ) : (
            <>
              <Totals
                totals={[
                  { key: 'all', label: 'همه تراکنش‌ها', ...totals },
                  ...TRANSACTION_STATUSES.map((status) => ({ key: status, label: CHARGE_STATUS_PERSIAN[status], ...totals.byStatus[status] })),
                ]}
              />
              {/* The guide's nine columns, each on one line beside the menu. */}
              <Box sx={{ '& th, & td': { px: 1 } }}>
                <DataTable label="ریز تراکنش" rows={items} columns={TRANSACTION_COLUMNS} rowKey={({ id }) => id} onOpen={({ runId }) => void navigate(`/runs/${runId}`)} />
              </Box>
              <Pager page={page} pageSize={PAGE_SIZE} total={total} onPage={setPage} />
            </>
          )
        }
      </QueryState>
    </>
  );
}
