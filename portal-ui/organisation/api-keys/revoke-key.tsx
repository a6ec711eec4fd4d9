import Button from '@mui/material/Button';
import { useState } from 'react';
import { useRevokeKey, type ApiKey } from '../../api/api-keys.ts';
import { Confirm } from '../../feedback/confirm.tsx';
import { useNotices } from '../../feedback/notices.tsx';

export function RevokeKey({ apiKey }: { apiKey: ApiKey }) {
  const [asking, setAsking] = useState(false);
  const revoke = useRevokeKey();
  const { tell } = useNotices();
  return (
    <>
      <Button size="small" color="error" onClick={() => setAsking(true)}>باطل کردن</Button>
      <Confirm
        open={asking} title="باطل کردن کلید" action="باطل کردن" danger busy={revoke.isPending} error={revoke.error} onClose={() => setAsking(false)}
        onConfirm={() => revoke.mutate(apiKey.id, { onSuccess: () => { tell('کلید باطل شد.'); setAsking(false); } })}
      >
        برنامه‌ای که با کلید «{apiKey.name}» کار می‌کند همین حالا دسترسی‌اش را از دست می‌دهد.
      </Confirm>
    </>
  );
}
