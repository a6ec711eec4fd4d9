import AddIcon from '@mui/icons-material/Add';
import OrdersIcon from '@mui/icons-material/PhoneAndroidOutlined';
import Box from '@mui/material/Box';
import Button from '@mui/material/Button';
import MenuItem from '@mui/material/MenuItem';
import TextField from '@mui/material/TextField';
import { lazy, Suspense } from 'react';
import { Link, useLocation, useNavigate } from 'react-router';
import { ORDER_STATUSES, ORDER_STATUS_PERSIAN, type OrderStatus } from '../../domain/statuses.ts';
import { useOrders } from '../api/orders.ts';
import { WaitingNote } from '../approval/waiting-note.tsx';
import { EmptyState } from '../feedback/empty-state.tsx';
import { QueryState } from '../feedback/query-state.tsx';
import { SearchField } from '../fields/search-field.tsx';
import { DataTable } from '../listing/data-table.tsx';
import { Pager } from '../listing/pager.tsx';
import { useListAddress } from '../listing/use-list-address.ts';
import { useMay } from '../session/session.tsx';
import { ActiveOnly } from '../shell/locked-page.tsx';
import { PageHead } from '../shell/page-head.tsx';
import { ORDER_COLUMNS } from './order-columns.tsx';

const NewOrderDialog = lazy(() => import('./new-order-dialog.tsx'));
const PAGE_SIZE = 20;

/** شارژ و بسته: the organisation's orders, newest first. «درخواست جدید» opens over it. */
export default function OrdersPage() {
  return (
    <ActiveOnly title="شارژ و بسته">
      <OrderList />
    </ActiveOnly>
  );
}

function OrderList() {
  const { page, setPage, q, setQ, parameters, set } = useListAddress();
  const { pathname } = useLocation();
  const navigate = useNavigate();
  const status = (parameters.get('status') ?? '') as OrderStatus | '';
  const orders = useOrders({ q, status, page, pageSize: PAGE_SIZE });
  const mayWrite = useMay('orders:write');
  const create = mayWrite && <Button component={Link} to="/orders/new" variant="contained" startIcon={<AddIcon />}>درخواست جدید</Button>;

  return (
    <>
      <PageHead title="شارژ و بسته" actions={create}>درخواست‌های خرید شارژ و بسته اینترنت سازمان شما</PageHead>
      {status === '' && <WaitingNote />}
      <Box sx={{ display: 'flex', gap: 1.5, mb: 2, flexWrap: { xs: 'wrap', sm: 'nowrap' } }}>
        <SearchField value={q} onSearch={setQ} label="جستجو در نام درخواست" />
        <TextField select label="وضعیت" value={status} onChange={(event) => set('status', event.target.value)} sx={{ maxWidth: { sm: 200 } }}>
          <MenuItem value="">همه</MenuItem>
          {ORDER_STATUSES.map((one) => <MenuItem key={one} value={one}>{ORDER_STATUS_PERSIAN[one]}</MenuItem>)}
        </TextField>
      </Box>
      <QueryState query={orders}>
        {({ items, total }) =>
          items.length > 0 ? (
            <>
              <DataTable label="درخواست‌ها" rows={items} columns={ORDER_COLUMNS} rowKey={({ id }) => id} onOpen={({ id }) => void navigate(`/orders/${id}`)} />
              <Pager page={page} pageSize={PAGE_SIZE} total={total} onPage={setPage} />
            </>
          ) : q || status ? (
            <EmptyState title="درخواستی با این مشخصات نیست">جستجو یا وضعیت را تغییر دهید.</EmptyState>
          ) : (
            <EmptyState icon={<OrdersIcon />} title="هنوز درخواستی نساخته‌اید" action={create}>
              درخواستی بسازید، شماره‌ها را تک به تک یا با فایل اکسل به آن بیفزایید و در پایان تایید نهایی کنید.
            </EmptyState>
          )
        }
      </QueryState>
      {mayWrite && pathname.endsWith('/new') && <Suspense><NewOrderDialog onClose={() => void navigate('/orders')} /></Suspense>}
    </>
  );
}
