import LimitsIcon from '@mui/icons-material/SpeedOutlined';
import Button from '@mui/material/Button';
import Paper from '@mui/material/Paper';
import Tab from '@mui/material/Tab';
import Tabs from '@mui/material/Tabs';
import { lazy, Suspense } from 'react';
import { Link } from 'react-router';
import { useCredit } from '../api/credit.ts';
import { Figures } from '../confirmation/figures.tsx';
import { Loading, QueryState } from '../feedback/query-state.tsx';
import { Rials } from '../format/rials.tsx';
import { useListAddress } from '../listing/use-list-address.ts';
import { useMay } from '../session/session.tsx';
import { ActiveOnly } from '../shell/locked-page.tsx';
import { PageHead } from '../shell/page-head.tsx';
import { CreditLists } from './credit-lists.tsx';
import { Discounts } from './discounts.tsx';
import { PayOnline } from './pay-online.tsx';

const NewSlip = lazy(() => import('./new-slip.tsx'));

/** افزایش اعتبار: what there is, both ways to raise it, and everything that came of them. */
export default function CreditPage() {
  return (
    <ActiveOnly title="افزایش اعتبار">
      <CreditView />
    </ActiveOnly>
  );
}

function CreditView() {
  const { parameters, set } = useListAddress();
  const credit = useCredit();
  const mayRaise = useMay('credit:increase');
  const mayLimit = useMay('limits:manage');
  const way = parameters.get('way') === 'slip' ? 'slip' : 'online';
  return (
    <>
      <PageHead title="افزایش اعتبار" actions={mayLimit && <Button component={Link} to="/credit/limits" variant="outlined" startIcon={<LimitsIcon />}>سقف خرید و هشدار</Button>}>اعتبار سازمان را پیش از خرید افزایش دهید: با پرداخت آنلاین یا با فیش واریزی.</PageHead>
      <Paper variant="outlined" sx={{ p: { xs: 2, sm: 3 }, mb: 3 }}>
        <QueryState query={credit}>
          {({ available, held }) => (
            <Figures figures={[{ label: 'اعتبار قابل خرید', value: <Rials value={available} toman /> }, { label: 'رزرو برای درخواست‌های در حال انجام', value: <Rials value={held} toman /> }]} />
          )}
        </QueryState>
      </Paper>
      <Discounts />
      {mayRaise && (
        <Paper variant="outlined" sx={{ mb: 4, overflow: 'hidden' }}>
          <Tabs variant="fullWidth" value={way} onChange={(_, next: string) => set('way', next === 'slip' ? 'slip' : '')} aria-label="روش افزایش اعتبار" sx={{ borderBottom: 1, borderColor: 'divider' }}>
            <Tab value="online" label="پرداخت آنلاین" />
            <Tab value="slip" label="آپلود فیش واریزی" />
          </Tabs>
          {way === 'online' ? <PayOnline /> : <Suspense fallback={<Loading />}><NewSlip /></Suspense>}
        </Paper>
      )}
      <CreditLists />
    </>
  );
}
