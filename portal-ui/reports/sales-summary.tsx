import { useSalesSummary, type MatrixRow, type SalesSummary } from '../api/reports.ts';
import { EmptyState } from '../feedback/empty-state.tsx';
import { QueryState } from '../feedback/query-state.tsx';
import { DataTable, type Column } from '../listing/data-table.tsx';
import { OPERATOR_CHOICE, TYPE_CHOICE } from './choices.tsx';
import { MatrixSales } from './matrix-sales.tsx';
import { ReportDownloads } from './report-downloads.tsx';
import { ReportFilterForm } from './report-filter.tsx';
import { SalesChart } from './sales-chart.tsx';
import { useReportFilter, type FilterName } from './use-report-filter.ts';

const FILTERS: readonly FilterName[] = ['from', 'to', 'operatorCode', 'productType', 'orderId'];
const CHOICES = { operatorCode: OPERATOR_CHOICE, productType: TYPE_CHOICE };

/** خلاصه سرجمع فروش: the guide's matrix of what succeeded, and the same as bars. */
export function SalesSummaryView() {
  const { filter, setFilter } = useReportFilter(FILTERS);
  const summary = useSalesSummary(filter);
  return (
    <>
      <ReportFilterForm key={JSON.stringify(filter)} filter={filter} onSearch={setFilter} choices={CHOICES}>
        <ReportDownloads report="sales-summary" filter={filter} />
      </ReportFilterForm>
      <QueryState query={summary}>
        {(data) => (
          <>
            <DataTable label="خلاصه سرجمع فروش" rows={[...data.rows, data.totals]} columns={columnsOf(data)} rowKey={({ product }) => product} />
            {data.totals.total.count > 0
              ? <SalesChart rows={data.rows} operators={data.operators} />
              : <EmptyState title="خرید موفقی در این بازه نیست">فقط خریدهای موفق، به زمان انجام، شمرده می‌شود.</EmptyState>}
          </>
        )}
      </QueryState>
    </>
  );
}

function columnsOf({ operators }: SalesSummary): Column<MatrixRow>[] {
  return [
    { key: 'product', title: 'محصول', lead: true, cell: ({ product, productType }) => <strong style={{ fontWeight: productType === undefined ? 700 : 500 }}>{product}</strong> },
    ...operators.map(({ operatorCode, name }): Column<MatrixRow> => ({
      key: String(operatorCode), title: name,
      cell: ({ cells, productType }) => {
        const sales = cells.find((cell) => cell.operatorCode === operatorCode);
        return sales && <MatrixSales sales={sales} strong={productType === undefined} />;
      },
    })),
  ];
}
