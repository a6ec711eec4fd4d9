import Button from '@mui/material/Button';
import Checkbox from '@mui/material/Checkbox';
import Dialog from '@mui/material/Dialog';
import DialogActions from '@mui/material/DialogActions';
import DialogContent from '@mui/material/DialogContent';
import DialogTitle from '@mui/material/DialogTitle';
import FormControlLabel from '@mui/material/FormControlLabel';
import TextField from '@mui/material/TextField';
import { useState } from 'react';
import { useSaveTemplate } from '../api/templates.ts';
import type { Order } from '../api/types.ts';
import { useNotices } from '../feedback/notices.tsx';
import { ProblemAlert } from '../feedback/problem-alert.tsx';

/** ذخیره به عنوان الگو: the order's settings under a name, with its groups or without any numbers. */
export function SaveTemplateDialog({ order, onClose }: { order: Order; onClose: () => void }) {
  const [name, setName] = useState(order.name);
  const [withGroups, setWithGroups] = useState(true);
  const save = useSaveTemplate();
  const { tell } = useNotices();
  const submit = () => save.mutate({ name: name.trim(), orderId: order.id, withGroups }, { onSuccess: () => { tell('الگو ذخیره شد.'); onClose(); } });
  return (
    <Dialog open onClose={save.isPending ? undefined : onClose} maxWidth="xs" fullWidth>
      <form onSubmit={(event) => { event.preventDefault(); submit(); }}>
        <DialogTitle>ذخیره به عنوان الگو</DialogTitle>
        <DialogContent sx={{ display: 'grid', gap: 1.5 }}>
          <TextField
            label="نام الگو" value={name} onChange={(event) => setName(event.target.value)} autoFocus sx={{ mt: 1 }}
            helperText="نوع فروش، زمان‌بندی و آنچه خریده شده است ذخیره می‌شود، نه شماره‌های فایل‌ها." slotProps={{ htmlInput: { maxLength: 200 } }}
          />
          <FormControlLabel control={<Checkbox checked={withGroups} onChange={(_, checked) => setWithGroups(checked)} />} label="گروه‌های این درخواست هم ذخیره شود" />
          <ProblemAlert error={save.error} />
        </DialogContent>
        <DialogActions>
          <Button onClick={onClose} disabled={save.isPending}>انصراف</Button>
          <Button type="submit" variant="contained" disabled={name.trim() === ''} loading={save.isPending}>ذخیره</Button>
        </DialogActions>
      </form>
    </Dialog>
  );
}
