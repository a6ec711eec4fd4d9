import HookIcon from '@mui/icons-material/WebhookOutlined';
import Box from '@mui/material/Box';
import Button from '@mui/material/Button';
import { useState } from 'react';
import { useWebhooks } from '../../api/webhooks.ts';
import { EmptyState } from '../../feedback/empty-state.tsx';
import { QueryState } from '../../feedback/query-state.tsx';
import { OrganisationFrame } from '../organisation-frame.tsx';
import { SecretDialog } from '../secret-dialog.tsx';
import { HookCard } from './hook-card.tsx';
import { HookDialog } from './hook-dialog.tsx';

/** وب‌هوک‌ها: where the organisation's own programs are told of what happens here. */
export default function HooksPage() {
  const [making, setMaking] = useState(false);
  const [secret, setSecret] = useState<string>();
  return (
    <OrganisationFrame tab="/organisation/webhooks" actions={<Button variant="contained" startIcon={<HookIcon />} onClick={() => setMaking(true)}>وب‌هوک جدید</Button>}>
      <Hooks onSecret={setSecret} />
      {making && <HookDialog onMade={(made) => { setMaking(false); setSecret(made); }} onClose={() => setMaking(false)} />}
      {secret !== undefined && (
        <SecretDialog title="رمز وب‌هوک" secret={secret} onClose={() => setSecret(undefined)}>
          با این رمز امضای هر پیام را، به شیوه standardwebhooks.com، بررسی کنید.
        </SecretDialog>
      )}
    </OrganisationFrame>
  );
}

function Hooks({ onSecret }: { onSecret: (secret: string) => void }) {
  const hooks = useWebhooks();
  return (
    <QueryState query={hooks}>
      {({ items }) => items.length > 0 ? (
        <Box sx={{ display: 'grid', gap: 2 }}>{items.map((hook) => <HookCard key={hook.id} hook={hook} onSecret={onSecret} />)}</Box>
      ) : (
        <EmptyState icon={<HookIcon />} title="هنوز وب‌هوکی نساخته‌اید">هر رویداد، مانند پایان یک درخواست، با پیامی امضاشده به نشانی شما فرستاده می‌شود.</EmptyState>
      )}
    </QueryState>
  );
}
