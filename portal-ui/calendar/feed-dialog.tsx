import Box from '@mui/material/Box';
import Button from '@mui/material/Button';
import Dialog from '@mui/material/Dialog';
import DialogActions from '@mui/material/DialogActions';
import DialogContent from '@mui/material/DialogContent';
import DialogTitle from '@mui/material/DialogTitle';
import Paper from '@mui/material/Paper';
import Typography from '@mui/material/Typography';
import { useState } from 'react';
import { useFeedAddress, useRotateFeed } from '../api/calendar.ts';
import { Confirm } from '../feedback/confirm.tsx';
import { useNotices } from '../feedback/notices.tsx';
import { QueryState } from '../feedback/query-state.tsx';
import { CopyButton } from '../fields/copy-button.tsx';

/** The secret address under which telephones and mail programs read this calendar. */
export function FeedDialog({ onClose }: { onClose: () => void }) {
  const feed = useFeedAddress(true);
  const rotate = useRotateFeed();
  const [asking, setAsking] = useState(false);
  const { tell } = useNotices();
  return (
    <Dialog open onClose={onClose} maxWidth="sm" fullWidth>
      <DialogTitle>تقویم در گوشی و برنامه‌های دیگر</DialogTitle>
      <DialogContent sx={{ display: 'grid', gap: 2 }}>
        <Typography variant="body2">این نشانی را در تقویم گوشی، Google Calendar یا Outlook «افزودن تقویم با نشانی» کنید. هر که آن را داشته باشد یادداشت‌ها و زمان اجرای درخواست‌ها را می‌بیند؛ شماره‌ها در آن نیستند.</Typography>
        <QueryState query={feed}>
          {({ url }) => (
            <Paper variant="outlined" sx={{ p: 1, display: 'flex', gap: 1, alignItems: 'center' }}>
              <Box component="code" dir="ltr" sx={{ flex: 1, fontSize: '0.8rem', overflowWrap: 'anywhere', textAlign: 'left' }}>{url}</Box>
              <CopyButton text={url} label="نشانی تقویم" />
            </Paper>
          )}
        </QueryState>
        <Button color="error" variant="outlined" onClick={() => setAsking(true)} sx={{ justifySelf: 'start' }}>ساختن نشانی تازه</Button>
      </DialogContent>
      <DialogActions><Button onClick={onClose}>بستن</Button></DialogActions>
      <Confirm
        open={asking} title="ساختن نشانی تازه" action="ساختن نشانی تازه" danger busy={rotate.isPending} error={rotate.error} onClose={() => setAsking(false)}
        onConfirm={() => rotate.mutate(undefined, { onSuccess: () => { tell('نشانی تازه ساخته شد.'); setAsking(false); } })}
      >
        نشانی کنونی بی‌درنگ از کار می‌افتد و باید نشانی تازه را در برنامه‌های خود بگذارید.
      </Confirm>
    </Dialog>
  );
}
