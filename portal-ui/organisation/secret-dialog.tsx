import Alert from '@mui/material/Alert';
import Box from '@mui/material/Box';
import Button from '@mui/material/Button';
import Dialog from '@mui/material/Dialog';
import DialogActions from '@mui/material/DialogActions';
import DialogContent from '@mui/material/DialogContent';
import DialogTitle from '@mui/material/DialogTitle';
import { CopyButton } from '../fields/copy-button.tsx';

/** A secret, the one time that it can be seen: a click beside the dialog must not lose it. */
export function SecretDialog({ title, secret, children, onClose }: { title: string; secret: string; children: string; onClose: () => void }) {
  return (
    <Dialog open maxWidth="sm" fullWidth aria-label={title}>
      <DialogTitle>{title}</DialogTitle>
      <DialogContent sx={{ display: 'grid', gap: 2 }}>
        <Alert severity="warning">این رمز فقط همین یک بار نمایش داده می‌شود. آن را در جای امنی نگه دارید.</Alert>
        <Box sx={{ display: 'flex', alignItems: 'center', gap: 1, p: 1.5, borderRadius: 1.5, bgcolor: 'action.hover' }}>
          <Box component="code" dir="ltr" data-testid="secret" sx={{ flex: 1, minWidth: 0, overflowWrap: 'anywhere', fontFamily: 'monospace', fontSize: 14 }}>{secret}</Box>
          <CopyButton text={secret} label="رمز" />
        </Box>
        <Box sx={{ color: 'text.secondary', fontSize: 14 }}>{children}</Box>
      </DialogContent>
      <DialogActions><Button variant="contained" onClick={onClose}>نگه داشتم</Button></DialogActions>
    </Dialog>
  );
}
