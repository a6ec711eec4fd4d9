import Button from '@mui/material/Button';
import Dialog from '@mui/material/Dialog';
import DialogActions from '@mui/material/DialogActions';
import DialogContent from '@mui/material/DialogContent';
import DialogTitle from '@mui/material/DialogTitle';
import TextField from '@mui/material/TextField';
import { useState } from 'react';
import { useRenameOrder } from '../api/orders.ts';
import type { Order } from '../api/types.ts';
import { useNotices } from '../feedback/notices.tsx';
import { ProblemAlert } from '../feedback/problem-alert.tsx';

/** ویرایش درخواست: its name. */
export function RenameDialog({ order, onClose }: { order: Order; onClose: () => void }) {
  const [name, setName] = useState(order.name);
  const rename = useRenameOrder(order.id);
  const { tell } = useNotices();
  const submit = () =>
    rename.mutate(name.trim(), {
      onSuccess: () => {
        tell('نام درخواست تغییر کرد.');
        onClose();
      },
    });
  return (
    <Dialog open onClose={onClose} maxWidth="xs" fullWidth>
      <form onSubmit={(event) => { event.preventDefault(); submit(); }}>
        <DialogTitle>ویرایش درخواست</DialogTitle>
        <DialogContent sx={{ display: 'grid', gap: 2 }}>
          <TextField label="نام درخواست" value={name} onChange={(event) => setName(event.target.value)} autoFocus sx={{ mt: 1 }} slotProps={{ htmlInput: { maxLength: 200 } }} />
          <ProblemAlert error={rename.error} />
        </DialogContent>
        <DialogActions>
          <Button onClick={onClose}>انصراف</Button>
          <Button type="submit" variant="contained" disabled={name.trim() === '' || name.trim() === order.name} loading={rename.isPending}>ذخیره</Button>
        </DialogActions>
      </form>
    </Dialog>
  );
}
