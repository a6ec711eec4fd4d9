import GavelIcon from '@mui/icons-material/GavelOutlined';
import Dialog from '@mui/material/Dialog';
import DialogContent from '@mui/material/DialogContent';
import DialogTitle from '@mui/material/DialogTitle';
import Typography from '@mui/material/Typography';
import { useState } from 'react';
import { Button, required, SaveButton, SimpleForm, TextInput, Toolbar, useCanAccess, useRecordContext } from 'react-admin';
import { useAction } from '../data/use-action.ts';

/** Closes a difference by a named person's word; it moves no money. */
export function ResolveDifference() {
  const difference = useRecordContext<{ id: string; status: string }>();
  const [open, setOpen] = useState(false);
  const { canAccess } = useCanAccess({ resource: 'statement-differences', action: 'statement-differences.resolve' });
  const close = () => setOpen(false);
  const { act, isPending } = useAction({ resource: 'statement-differences', action: 'resolution', done: 'اختلاف بسته شد.', close });
  if (difference?.status !== 'open' || canAccess !== true) return null;
  return (
    <>
      <Button label="تعیین تکلیف" onClick={() => setOpen(true)}><GavelIcon /></Button>
      <Dialog open={open} onClose={isPending ? undefined : close} fullWidth maxWidth="sm">
        <DialogTitle>بستن اختلاف</DialogTitle>
        <DialogContent>
          <Typography variant="body2" color="text.secondary">به نام شما ثبت می‌شود و پولی را جابه‌جا نمی‌کند؛ اعتبار فقط با پیشنهاد اصلاح و تایید همکار دیگر تغییر می‌کند.</Typography>
          <SimpleForm sx={{ p: 0, pt: 2 }} onSubmit={(words: object) => act(difference.id, words)} toolbar={<Toolbar><SaveButton label="بستن اختلاف" disabled={isPending} /></Toolbar>}>
            <TextInput source="reason" label="دلیل" fullWidth validate={required()} />
            <TextInput source="evidence" label="مدرک (نامه اپراتور، صورت‌حساب اصلاح‌شده، شناسه اصلاح…)" fullWidth multiline minRows={2} validate={required()} />
          </SimpleForm>
        </DialogContent>
      </Dialog>
    </>
  );
}
