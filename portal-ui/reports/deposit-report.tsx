import { useNavigate } from 'react-router';
import { INCREASE_STATUS_PERSIAN } from '../../domain/reports/increases.ts';
import { useDepositReport, type Increase } from '../api/reports.ts';
import { EmptyState } from '../feedback/empty-state.tsx';
import { QueryState } from '../feedback/query-state.tsx';
import { DataTable } from '../listing/data-table.tsx';
import { Pager } from '../listing/pager.tsx';
import { useListAddress } from '../listing/use-list-address.ts';
import { INCREASE_STATUS_CHOICE, METHOD_CHOICE } from './choices.tsx';
import { INCREASE_COLUMNS } from './increase-columns.tsx';
import { ReportDownloads } from './report-downloads.tsx';
import { ReportFilterForm } from './report-filter.tsx';
import { Totals } from './totals.tsx';
import { useReportFilter, type FilterName } from './use-report-filter.ts';

const PAGE_SIZE = 50;
const FILTERS: readonly FilterName[] = ['from', 'to', 'status', 'method', 'q'];
const CHOICES = { method: METHOD_CHOICE, status: INCREASE_STATUS_CHOICE };
const pageOf = ({ kind, id }: Increase) => `/credit/${kind === 'payment' ? 'payments' : 'deposits'}/${id}`;

/** گزارش پرداخت: payments and slips with what became of each. */
export function DepositReportView() {
  const { filter, setFilter } = useReportFilter(FILTERS);
  const { page, setPage } = useListAddress();
  const navigate = useNavigate();
  const report = useDepositReport({ ...filter, page, pageSize: PAGE_SIZE });
  const narrowed = Object.keys(filter).length > 0;
  return (
    <>
      <ReportFilterForm key={JSON.stringify(filter)} filter={filter} onSearch={setFilter} choices={CHOICES} search="پیگیری، بانک، پرداخت‌کننده">
        <ReportDownloads report="deposits" filter={filter} />
      </ReportFilterForm>
      <QueryState query={report}>
        {({ items, total, totals }) =>
          total === 0 ? (
            <EmptyState title={narrowed ? 'پرداختی با این مشخصات نیست' : 'هنوز پرداختی نداشته‌اید'} />
          ) : (
            <>
              <Totals
                totals={[
                  { key: 'credited', label: 'افزوده‌شده به اعتبار', ...totals.credited },
                  ...totals.byStatus.map(({ status, ...sums }) => ({ key: status, label: INCREASE_STATUS_PERSIAN[status], ...sums })),
                ]}
              />
              <DataTable label="گزارش پرداخت" rows={items} columns={INCREASE_COLUMNS} rowKey={({ id }) => id} onOpen={(row) => void navigate(pageOf(row))} />
              <Pager page={page} pageSize={PAGE_SIZE} total={total} onPage={setPage} />
            </>
          )
        }
      </QueryState>
    </>
  );
}
