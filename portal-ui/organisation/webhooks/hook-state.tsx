import Chip from '@mui/material/Chip';
import type { Webhook } from '../../api/webhooks.ts';

const WHY_OFF: Record<NonNullable<Webhook['disabledReason']>, string> = {
  owner: 'از کار افتاده',
  gone: 'از کار افتاده؛ نشانی دیگر نیست (۴۱۰)',
  failing: 'از کار افتاده؛ چند روز پاسخ درستی نداد',
};

export function HookState({ hook: { enabled, disabledReason, failingSince } }: { hook: Webhook }) {
  if (!enabled) return <Chip size="small" variant="outlined" color={disabledReason === 'owner' ? 'default' : 'error'} label={WHY_OFF[disabledReason ?? 'owner']} />;
  if (failingSince !== undefined) return <Chip size="small" variant="outlined" color="warning" label="پاسخ درستی نمی‌دهد" />;
  return <Chip size="small" variant="outlined" color="success" label="در کار" />;
}
