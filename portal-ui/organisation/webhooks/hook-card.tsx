import Box from '@mui/material/Box';
import Button from '@mui/material/Button';
import Paper from '@mui/material/Paper';
import Typography from '@mui/material/Typography';
import { useState } from 'react';
import { Link } from 'react-router';
import { WEBHOOK_EVENT_PERSIAN } from '../../../domain/webhooks/events.ts';
import { useChangeWebhook, useDeleteWebhook, useRotateSecret, type Webhook } from '../../api/webhooks.ts';
import { Confirm } from '../../feedback/confirm.tsx';
import { useNotices } from '../../feedback/notices.tsx';
import { HookDialog } from './hook-dialog.tsx';
import { HookState } from './hook-state.tsx';

/** One hook: where it leads, what it is told, how it fares, and what can be done with it. */
export function HookCard({ hook, onSecret }: { hook: Webhook; onSecret: (secret: string) => void }) {
  const { id, url, events, enabled } = hook;
  const [asking, setAsking] = useState<'edit' | 'rotate' | 'delete'>();
  const change = useChangeWebhook();
  const rotate = useRotateSecret();
  const remove = useDeleteWebhook();
  const { tell, tellProblem } = useNotices();
  const close = () => setAsking(undefined);
  return (
    <Paper component="section" variant="outlined" aria-label={url} sx={{ p: 2, display: 'grid', gap: 1 }}>
      <Box sx={{ display: 'flex', justifyContent: 'space-between', gap: 2, flexWrap: 'wrap', alignItems: 'center' }}>
        <Typography component="bdi" dir="ltr" sx={{ fontWeight: 600, overflowWrap: 'anywhere', minWidth: 0 }}>{url}</Typography>
        <HookState hook={hook} />
      </Box>
      <Typography variant="body2" color="text.secondary">{events.map((event) => WEBHOOK_EVENT_PERSIAN[event]).join('، ')}</Typography>
      <Box sx={{ display: 'flex', gap: 0.5, flexWrap: 'wrap', marginInlineStart: -1 }}>
        <Button size="small" component={Link} to={`/organisation/webhooks/${id}`}>پیام‌های فرستاده</Button>
        <Button size="small" onClick={() => setAsking('edit')}>ویرایش</Button>
        <Button size="small" loading={change.isPending} onClick={() => change.mutate({ id, url, events, enabled: !enabled }, { onSuccess: () => tell(enabled ? 'وب‌هوک از کار افتاد.' : 'وب‌هوک به کار افتاد.'), onError: tellProblem })}>
          {enabled ? 'از کار انداختن' : 'به کار انداختن'}
        </Button>
        <Button size="small" onClick={() => setAsking('rotate')}>رمز تازه</Button>
        <Button size="small" color="error" onClick={() => setAsking('delete')}>حذف</Button>
      </Box>
      {asking === 'edit' && <HookDialog hook={hook} onMade={close} onClose={close} />}
      <Confirm
        open={asking === 'rotate'} title="رمز تازه" action="ساختن رمز تازه" busy={rotate.isPending} error={rotate.error} onClose={close}
        onConfirm={() => rotate.mutate(id, { onSuccess: ({ secret }) => { close(); onSecret(secret); } })}
      >
        تا یک روز پیام‌ها با هر دو رمز امضا می‌شوند تا برنامه‌ها بی‌وقفه به رمز تازه بروند.
      </Confirm>
      <Confirm
        open={asking === 'delete'} title="حذف وب‌هوک" action="حذف وب‌هوک" danger busy={remove.isPending} error={remove.error} onClose={close}
        onConfirm={() => remove.mutate(id, { onSuccess: () => { tell('وب‌هوک حذف شد.'); close(); } })}
      >
        پیام‌هایی که در راه این نشانی‌اند دیگر فرستاده نمی‌شوند.
      </Confirm>
    </Paper>
  );
}
