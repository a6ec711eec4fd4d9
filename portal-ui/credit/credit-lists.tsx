import Box from '@mui/material/Box';
import Tab from '@mui/material/Tab';
import Tabs from '@mui/material/Tabs';
import type { UseQueryResult } from '@tanstack/react-query';
import { useNavigate } from 'react-router';
import { useDeposits } from '../api/deposits.ts';
import { usePayments } from '../api/payments.ts';
import type { Paged } from '../api/types.ts';
import { EmptyState } from '../feedback/empty-state.tsx';
import { QueryState } from '../feedback/query-state.tsx';
import { DataTable, type Column } from '../listing/data-table.tsx';
import { Pager } from '../listing/pager.tsx';
import { useListAddress } from '../listing/use-list-address.ts';
import { DEPOSIT_COLUMNS } from './deposit-columns.tsx';
import { LedgerEntries } from './ledger-entries.tsx';
import { PAYMENT_COLUMNS } from './payment-columns.tsx';

const PAGE_SIZE = 20;
const LISTS = { payments: 'پرداخت‌ها', deposits: 'فیش‌های واریزی', entries: 'گردش اعتبار' } as const;
type ListName = keyof typeof LISTS;
const isList = (name: string | null): name is ListName => name !== null && name in LISTS;

/** What came of payments and slips, and every movement of the credit. */
export function CreditLists() {
  const { parameters, set } = useListAddress();
  const given = parameters.get('list');
  const list = isList(given) ? given : parameters.get('way') === 'slip' ? 'deposits' : 'payments';
  return (
    <Box component="section">
      <Tabs value={list} onChange={(_, next: ListName) => set('list', next)} aria-label="سابقه اعتبار" sx={{ mb: 1.5 }}>
        {(Object.keys(LISTS) as ListName[]).map((name) => <Tab key={name} value={name} label={LISTS[name]} />)}
      </Tabs>
      {list === 'payments' ? <PaymentList /> : list === 'deposits' ? <DepositList /> : <LedgerEntries />}
    </Box>
  );
}

function PaymentList() {
  const { page } = useListAddress();
  const payments = usePayments({ page, pageSize: PAGE_SIZE });
  return <Listed query={payments} columns={PAYMENT_COLUMNS} label="پرداخت‌ها" under="/credit/payments" empty="هنوز پرداخت آنلاینی نداشته‌اید" />;
}

function DepositList() {
  const { page } = useListAddress();
  const deposits = useDeposits({ page, pageSize: PAGE_SIZE });
  return <Listed query={deposits} columns={DEPOSIT_COLUMNS} label="فیش‌های واریزی" under="/credit/deposits" empty="هنوز فیشی بارگذاری نکرده‌اید" />;
}

interface ListedProps<Row> {
  query: UseQueryResult<Paged<Row>>;
  columns: readonly Column<Row>[];
  label: string;
  under: string;
  empty: string;
}

function Listed<Row extends { id: string }>({ query, columns, label, under, empty }: ListedProps<Row>) {
  const { page, setPage } = useListAddress();
  const navigate = useNavigate();
  return (
    <QueryState query={query}>
      {({ items, total }) =>
        items.length > 0 ? (
          <>
            <DataTable label={label} rows={items} columns={columns} rowKey={({ id }) => id} onOpen={({ id }) => void navigate(`${under}/${id}`)} />
            <Pager page={page} pageSize={PAGE_SIZE} total={total} onPage={setPage} />
          </>
        ) : (
          <EmptyState title={empty} />
        )
      }
    </QueryState>
  );
}
