import Button from '@mui/material/Button';
import { useParams } from 'react-router';
import { useDeliveries, useResend, useTestWebhook, useWebhooks, type Delivery } from '../../api/webhooks.ts';
import { EmptyState } from '../../feedback/empty-state.tsx';
import { useNotices } from '../../feedback/notices.tsx';
import { QueryState } from '../../feedback/query-state.tsx';
import { DataTable } from '../../listing/data-table.tsx';
import { Pager } from '../../listing/pager.tsx';
import { useListAddress } from '../../listing/use-list-address.ts';
import { PageHead } from '../../shell/page-head.tsx';
import { DeliveryDetail } from './delivery-detail.tsx';
import { DELIVERY_COLUMNS } from './delivery-columns.tsx';

const PAGE_SIZE = 25;

/** What was sent to one hook, each message with its attempts; a test, and once more what did not arrive. */
export default function DeliveriesPage() {
  const { hookId = '' } = useParams();
  const { page, setPage } = useListAddress();
  const deliveries = useDeliveries(hookId, { page, pageSize: PAGE_SIZE });
  const hook = useWebhooks().data?.items.find(({ id }) => id === hookId);
  const test = useTestWebhook(hookId);
  const resend = useResend(hookId);
  const { tell, tellProblem } = useNotices();
  const actions = ({ id, status }: Delivery) => status !== 'pending' && (
    <Button size="small" disabled={resend.isPending && resend.variables === id} onClick={() => resend.mutate(id, { onSuccess: () => tell('پیام دوباره در راه است.'), onError: tellProblem })}>ارسال دوباره</Button>
  );
  return (
    <>
      <PageHead
        title="پیام‌های وب‌هوک" back={{ to: '/organisation/webhooks', label: 'همه وب‌هوک‌ها' }}
        actions={<Button variant="contained" loading={test.isPending} disabled={hook?.enabled === false} onClick={() => test.mutate(undefined, { onSuccess: () => tell('پیام آزمایشی در راه است.'), onError: tellProblem })}>ارسال آزمایشی</Button>}
      >
        {hook && <bdi dir="ltr" style={{ overflowWrap: 'anywhere' }}>{hook.url}</bdi>}
      </PageHead>
      <QueryState query={deliveries}>
        {({ items, total }) => items.length > 0 ? (
          <>
            <DataTable label="پیام‌ها" rows={items} columns={DELIVERY_COLUMNS} rowKey={({ id }) => id} actions={actions} detail={(delivery) => <DeliveryDetail delivery={delivery} />} />
            <Pager page={page} pageSize={PAGE_SIZE} total={total} onPage={setPage} />
          </>
        ) : (
          <EmptyState title="هنوز پیامی فرستاده نشده است">با «ارسال آزمایشی» نشانی را بیازمایید.</EmptyState>
        )}
      </QueryState>
    </>
  );
}
