import Button from '@mui/material/Button';
import Dialog from '@mui/material/Dialog';
import DialogActions from '@mui/material/DialogActions';
import DialogContent from '@mui/material/DialogContent';
import DialogContentText from '@mui/material/DialogContentText';
import DialogTitle from '@mui/material/DialogTitle';
import type { ReactNode } from 'react';
import { ProblemAlert } from './problem-alert.tsx';

interface Props {
  open: boolean;
  title: string;
  children: ReactNode;
  /** What the button does, as a verb: never «بله». */
  action: string;
  danger?: boolean;
  busy?: boolean;
  /** False: something in it is still to be filled in. */
  ready?: boolean;
  error?: unknown;
  onConfirm: () => void;
  onClose: () => void;
}

/** Asks before something that can't be taken back. */
export function Confirm({ open, title, children, action, danger, busy, ready = true, error, onConfirm, onClose }: Props) {
  return (
    <Dialog open={open} onClose={busy ? undefined : onClose} maxWidth="xs" fullWidth>
      <DialogTitle>{title}</DialogTitle>
      <DialogContent>
        <DialogContentText component="div" sx={{ mb: error ? 2 : 0 }}>{children}</DialogContentText>
        <ProblemAlert error={error} />
      </DialogContent>
      <DialogActions>
        <Button onClick={onClose} disabled={busy}>انصراف</Button>
        <Button variant="contained" color={danger ? 'error' : 'primary'} onClick={onConfirm} disabled={!ready} loading={busy ?? false}>{action}</Button>
      </DialogActions>
    </Dialog>
  );
}
