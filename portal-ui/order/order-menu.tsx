import MoreIcon from '@mui/icons-material/MoreHoriz';
import IconButton from '@mui/material/IconButton';
import Menu from '@mui/material/Menu';
import MenuItem from '@mui/material/MenuItem';
import { useState } from 'react';
import { useNavigate } from 'react-router';
import { showCount } from '../../domain/count.ts';
import { useDeleteAllLines } from '../api/lines.ts';
import { useDeleteOrder } from '../api/orders.ts';
import type { Order } from '../api/types.ts';
import { Confirm } from '../feedback/confirm.tsx';
import { useNotices } from '../feedback/notices.tsx';
import { SaveTemplateDialog } from '../templates/save-template-dialog.tsx';

/** What is seldom done to an order: kept as a template; and of a draft, what can't be taken back. */
export function OrderMenu({ order }: { order: Order }) {
  const [anchor, setAnchor] = useState<HTMLElement>();
  const [asking, setAsking] = useState<'lines' | 'order' | 'template'>();
  const deleteLines = useDeleteAllLines(order.id);
  const deleteOrder = useDeleteOrder(order.id);
  const navigate = useNavigate();
  const { tell } = useNotices();
  const draft = order.status === 'draft';
  const ask = (what: 'lines' | 'order' | 'template') => {
    setAnchor(undefined);
    setAsking(what);
  };
  return (
    <>
      <IconButton onClick={(event) => setAnchor(event.currentTarget)} aria-label="کارهای دیگر"><MoreIcon /></IconButton>
      <Menu open={anchor !== undefined} anchorEl={anchor ?? null} onClose={() => setAnchor(undefined)}>
        <MenuItem onClick={() => ask('template')}>ذخیره به عنوان الگو</MenuItem>
        {(draft || order.revision) && <MenuItem onClick={() => ask('lines')} disabled={order.lineCount === 0}>حذف همه ردیف‌ها</MenuItem>}
        {draft && <MenuItem onClick={() => ask('order')} sx={{ color: 'error.main' }}>حذف درخواست</MenuItem>}
      </Menu>
      {asking === 'template' && <SaveTemplateDialog order={order} onClose={() => setAsking(undefined)} />}
      <Confirm
        open={asking === 'lines'} title="حذف همه ردیف‌ها" action="حذف همه" danger busy={deleteLines.isPending} error={deleteLines.error}
        onClose={() => setAsking(undefined)}
        onConfirm={() => deleteLines.mutate(undefined, { onSuccess: () => { tell('همه ردیف‌ها حذف شد.'); setAsking(undefined); } })}
      >
        {showCount(order.lineCount)} ردیف از «{order.name}» حذف می‌شود.
      </Confirm>
      <Confirm
        open={asking === 'order'} title="حذف درخواست" action="حذف درخواست" danger busy={deleteOrder.isPending} error={deleteOrder.error}
        onClose={() => setAsking(undefined)}
        onConfirm={() => deleteOrder.mutate(undefined, { onSuccess: () => { tell('درخواست حذف شد.'); void navigate('/orders', { replace: true }); } })}
      >
        پیش‌نویس «{order.name}» با همه ردیف‌هایش حذف می‌شود.
      </Confirm>
    </>
  );
}
