import Button from '@mui/material/Button';
import Dialog from '@mui/material/Dialog';
import DialogActions from '@mui/material/DialogActions';
import DialogContent from '@mui/material/DialogContent';
import DialogTitle from '@mui/material/DialogTitle';
import TextField from '@mui/material/TextField';
import { useState } from 'react';
import { ProblemAlert } from '../feedback/problem-alert.tsx';

interface Props {
  title: string;
  name?: string;
  busy: boolean;
  error: unknown;
  onSave: (name: string) => void;
  onClose: () => void;
}

/** The name of a group, new or changed. */
export function NameDialog({ title, name: before = '', busy, error, onSave, onClose }: Props) {
  const [name, setName] = useState(before);
  const said = name.trim();
  return (
    <Dialog open onClose={busy ? undefined : onClose} maxWidth="xs" fullWidth>
      <form onSubmit={(event) => { event.preventDefault(); onSave(said); }}>
        <DialogTitle>{title}</DialogTitle>
        <DialogContent sx={{ display: 'grid', gap: 2 }}>
          <TextField label="نام گروه" value={name} onChange={(event) => setName(event.target.value)} autoFocus sx={{ mt: 1 }} helperText="مثلاً «کارکنان دفتر مرکزی»" slotProps={{ htmlInput: { maxLength: 100 } }} />
          <ProblemAlert error={error} />
        </DialogContent>
        <DialogActions>
          <Button onClick={onClose} disabled={busy}>انصراف</Button>
          <Button type="submit" variant="contained" disabled={said === '' || said === before} loading={busy}>ذخیره</Button>
        </DialogActions>
      </form>
    </Dialog>
  );
}
