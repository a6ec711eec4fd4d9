import Box from '@mui/material/Box';
import Paper from '@mui/material/Paper';
import ToggleButton from '@mui/material/ToggleButton';
import ToggleButtonGroup from '@mui/material/ToggleButtonGroup';
import Typography from '@mui/material/Typography';
import { useCredit, useLedgerEntries } from '../api/credit.ts';
import { Figures } from '../confirmation/figures.tsx';
import { EmptyState } from '../feedback/empty-state.tsx';
import { QueryState } from '../feedback/query-state.tsx';
import { Rials } from '../format/rials.tsx';
import { DataTable } from '../listing/data-table.tsx';
import { Pager } from '../listing/pager.tsx';
import { useListAddress } from '../listing/use-list-address.ts';
import { ActiveOnly } from '../shell/locked-page.tsx';
import { PageHead } from '../shell/page-head.tsx';
import { ENTRY_COLUMNS } from './entry-columns.tsx';

const PAGE_SIZE = 30;

/** افزایش اعتبار: what there is, what runs hold, and every movement of it. */
export default function CreditPage() {
  return (
    <ActiveOnly title="افزایش اعتبار">
      <CreditView />
    </ActiveOnly>
  );
}

function CreditView() {
  const { page, setPage, parameters, set } = useListAddress();
  const credit = useCredit();
  const account = parameters.get('account') === 'held' ? 'held' : 'available';
  const entries = useLedgerEntries({ account, page, pageSize: PAGE_SIZE });
  return (
    <>
      <PageHead title="افزایش اعتبار">برای افزایش اعتبار با تیم مالی مبتکران الکترونیک کیش هماهنگ کنید.</PageHead>
      <Paper variant="outlined" sx={{ p: { xs: 2, sm: 3 }, mb: 3 }}>
        <QueryState query={credit}>
          {({ available, held }) => (
            <Figures figures={[{ label: 'اعتبار قابل خرید', value: <Rials value={available} toman /> }, { label: 'رزرو برای درخواست‌های در حال انجام', value: <Rials value={held} toman /> }]} />
          )}
        </QueryState>
      </Paper>
      <Box component="section">
        <Box sx={{ display: 'flex', justifyContent: 'space-between', alignItems: 'center', mb: 1.5 }}>
          <Typography variant="h2">گردش اعتبار</Typography>
          <ToggleButtonGroup exclusive size="small" color="primary" value={account} aria-label="حساب" onChange={(_, next: string | null) => next && set('account', next === 'held' ? next : '')}>
            <ToggleButton value="available">اعتبار</ToggleButton>
            <ToggleButton value="held">رزرو</ToggleButton>
          </ToggleButtonGroup>
        </Box>
        <QueryState query={entries}>
          {({ items, total }) =>
            items.length > 0 ? (
              <>
                <DataTable label="گردش اعتبار" rows={items} columns={ENTRY_COLUMNS} rowKey={({ id }) => id} />
                <Pager page={page} pageSize={PAGE_SIZE} total={total} onPage={setPage} />
              </>
            ) : (
              <EmptyState title="هنوز گردشی ثبت نشده است" />
            )
          }
        </QueryState>
      </Box>
    </>
  );
}
