import Button from '@mui/material/Button';
import Checkbox from '@mui/material/Checkbox';
import Dialog from '@mui/material/Dialog';
import DialogActions from '@mui/material/DialogActions';
import DialogContent from '@mui/material/DialogContent';
import DialogTitle from '@mui/material/DialogTitle';
import FormControlLabel from '@mui/material/FormControlLabel';
import FormGroup from '@mui/material/FormGroup';
import TextField from '@mui/material/TextField';
import { useState } from 'react';
import { WEBHOOK_EVENTS, WEBHOOK_EVENT_PERSIAN, type WebhookEvent } from '../../../domain/webhooks/events.ts';
import { ApiProblem } from '../../api/api-problem.ts';
import { useChangeWebhook, useCreateWebhook, type Webhook } from '../../api/webhooks.ts';
import { useNotices } from '../../feedback/notices.tsx';
import { ProblemAlert } from '../../feedback/problem-alert.tsx';

interface Props {
  /** Of one that is there already: its address and events are changed, its secret stays. */
  hook?: Webhook;
  onMade: (secret: string | undefined) => void;
  onClose: () => void;
}

export function HookDialog({ hook, onMade, onClose }: Props) {
  const [url, setUrl] = useState(hook?.url ?? '');
  const [events, setEvents] = useState<readonly WebhookEvent[]>(hook?.events ?? WEBHOOK_EVENTS);
  const create = useCreateWebhook();
  const change = useChangeWebhook();
  const { tell } = useNotices();
  const { error, isPending } = hook ? change : create;
  const refusal = error instanceof ApiProblem ? error.forField('url') : undefined;
  const toggle = (event: WebhookEvent, on: boolean) => setEvents(WEBHOOK_EVENTS.filter((one) => (one === event ? on : events.includes(one))));
  const submit = () => {
    const input = { url: url.trim(), events: [...events] };
    if (hook) change.mutate({ id: hook.id, ...input }, { onSuccess: () => { tell('وب‌هوک ذخیره شد.'); onMade(undefined); } });
    else create.mutate(input, { onSuccess: ({ secret }) => onMade(secret) });
  };
  return (
    <Dialog open onClose={isPending ? undefined : onClose} maxWidth="xs" fullWidth>
      <form onSubmit={(event) => { event.preventDefault(); submit(); }}>
        <DialogTitle>{hook ? 'ویرایش وب‌هوک' : 'وب‌هوک جدید'}</DialogTitle>
        <DialogContent sx={{ display: 'grid', gap: 2 }}>
          <TextField
            label="نشانی" value={url} onChange={(event) => setUrl(event.target.value)} autoFocus sx={{ mt: 1 }} placeholder="https://example.ir/kook"
            error={refusal !== undefined} helperText={refusal ?? 'نشانی https برنامه شما'} slotProps={{ htmlInput: { dir: 'ltr', inputMode: 'url', maxLength: 2000 } }}
          />
          <FormGroup aria-label="رویدادها">
            {WEBHOOK_EVENTS.map((event) => (
              <FormControlLabel key={event} control={<Checkbox size="small" checked={events.includes(event)} onChange={(_, on) => toggle(event, on)} />} label={WEBHOOK_EVENT_PERSIAN[event]} />
            ))}
          </FormGroup>
          <ProblemAlert error={refusal === undefined ? error : undefined} />
        </DialogContent>
        <DialogActions>
          <Button onClick={onClose} disabled={isPending}>انصراف</Button>
          <Button type="submit" variant="contained" disabled={url.trim() === '' || events.length === 0} loading={isPending}>{hook ? 'ذخیره' : 'ساختن وب‌هوک'}</Button>
        </DialogActions>
      </form>
    </Dialog>
  );
}
