import { DataTable, ReferenceManyField, Show, Tab, TabbedShowLayout } from 'react-admin';
import { ChargeStatusField } from '../charges/charge-status-field.tsx';
import { ListPagination } from '../shown/list-pagination.tsx';
import { MobileField } from '../shown/mobile-field.tsx';
import { OperatorField } from '../shown/operator-field.tsx';
import { RialField } from '../shown/rial-field.tsx';
import { RunControls } from './run-controls.tsx';
import { RunOverview } from './run-overview.tsx';

/** An open run is asked for again by itself. */
const REFRESH_MS = 3_000;

export function RunShow() {
  return (
    <Show actions={<RunControls />} queryOptions={{ refetchInterval: (query) => (query.state.data?.['endedAt'] === null ? REFRESH_MS : false) }}>
      <TabbedShowLayout>
        <Tab label="اجرا">
          <RunOverview label={false} />
        </Tab>
        <Tab label="تراکنش‌ها" path="charges">
          <ReferenceManyField reference="charges" target="runId" label={false} sort={{ field: 'line', order: 'ASC' }} perPage={25} pagination={<ListPagination />}>
            <DataTable bulkActionButtons={false} rowClick="show">
              <DataTable.NumberCol source="line" label="ردیف" locales="fa-IR" />
              <DataTable.Col label="شماره همراه"><MobileField source="mobile" /></DataTable.Col>
              <DataTable.Col label="اپراتور"><OperatorField source="operatorCode" /></DataTable.Col>
              <DataTable.Col source="product" label="محصول" disableSort />
              <DataTable.Col label="مبلغ"><RialField source="amount" /></DataTable.Col>
              <DataTable.Col label="وضعیت"><ChargeStatusField source="status" /></DataTable.Col>
              <DataTable.NumberCol source="attemptCount" label="تلاش" disableSort locales="fa-IR" />
            </DataTable>
          </ReferenceManyField>
        </Tab>
      </TabbedShowLayout>
    </Show>
  );
}
