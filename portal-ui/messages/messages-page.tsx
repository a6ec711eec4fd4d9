import MailIcon from '@mui/icons-material/MailOutline';
import Box from '@mui/material/Box';
import Button from '@mui/material/Button';
import FormControlLabel from '@mui/material/FormControlLabel';
import Switch from '@mui/material/Switch';
import { useMessages, useReadAllMessages, useUnreadCount } from '../api/messages.ts';
import { EmptyState } from '../feedback/empty-state.tsx';
import { useNotices } from '../feedback/notices.tsx';
import { QueryState } from '../feedback/query-state.tsx';
import { Pager } from '../listing/pager.tsx';
import { useListAddress } from '../listing/use-list-address.ts';
import { PageHead } from '../shell/page-head.tsx';
import { MessageCard } from './message-card.tsx';

const PAGE_SIZE = 20;

/** پیام ها: what Mobtakeran and the system have to say, newest first. */
export default function MessagesPage() {
  const { page, setPage, parameters, set } = useListAddress();
  const unread = parameters.get('unread') === 'true';
  const messages = useMessages({ unread, page, pageSize: PAGE_SIZE });
  const count = useUnreadCount().data?.count ?? 0;
  const readAll = useReadAllMessages();
  const { tellProblem } = useNotices();
  return (
    <>
      <PageHead
        title="پیام ها"
        actions={<Button disabled={count === 0} loading={readAll.isPending} onClick={() => readAll.mutate(undefined, { onError: tellProblem })}>همه خوانده شد</Button>}
      />
      <FormControlLabel sx={{ mb: 1.5 }} control={<Switch checked={unread} onChange={(_, on) => set('unread', on ? 'true' : '')} />} label="فقط خوانده‌نشده‌ها" />
      <QueryState query={messages}>
        {({ items, total }) =>
          items.length > 0 ? (
            <>
              <Box sx={{ display: 'grid', gap: 1 }}>{items.map((message) => <MessageCard key={message.id} message={message} />)}</Box>
              <Pager page={page} pageSize={PAGE_SIZE} total={total} onPage={setPage} />
            </>
          ) : (
            <EmptyState icon={<MailIcon />} title={unread ? 'پیام خوانده‌نشده‌ای ندارید' : 'هنوز پیامی ندارید'}>نتیجه درخواست‌ها و خبرهای مبتکران الکترونیک کیش اینجا می‌آید.</EmptyState>
          )
        }
      </QueryState>
    </>
  );
}
