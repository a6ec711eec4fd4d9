import Dialog from '@mui/material/Dialog';
import DialogContent from '@mui/material/DialogContent';
import DialogTitle from '@mui/material/DialogTitle';
import Typography from '@mui/material/Typography';
import { RadioButtonGroupInput, required, SaveButton, SimpleForm, TextInput, Toolbar } from 'react-admin';
import { useAction } from '../data/use-action.ts';

export interface UnknownCharge {
  id: string;
  state: string;
  /** What this person has seen; the server refuses when the charge has changed since. */
  version: number;
  productType: string;
}

const OUTCOMES = [{ id: 'succeeded', name: 'موفق: اپراتور شارژ کرده است' }, { id: 'failed', name: 'ناموفق: اپراتور شارژ نکرده است' }];

/** A decision about money: with reason and evidence, and shown as done only after the server has committed it. */
export function ResolveDialog({ charge, close }: { charge: UnknownCharge; close: () => void }) {
  const { act, isPending } = useAction({ resource: 'charges', action: 'resolution', done: 'تصمیم ثبت شد.', close });
  const choices = charge.productType === 'pin-charge' ? OUTCOMES.slice(1) : OUTCOMES;
  return (
    <Dialog open onClose={isPending ? undefined : close} fullWidth maxWidth="sm">
      <DialogTitle>تعیین تکلیف تراکنش نامعلوم</DialogTitle>
      <DialogContent>
        <Typography variant="body2" color="text.secondary">این تصمیم به نام شما ثبت می‌شود، پول را جابه‌جا می‌کند و برگشت ندارد.</Typography>
        <SimpleForm sx={{ p: 0, pt: 2 }} onSubmit={(decision: object) => act(charge.id, { ...decision, expectedVersion: charge.version })} toolbar={<Toolbar><SaveButton label="ثبت تصمیم" alwaysEnable={false} disabled={isPending} /></Toolbar>}>
          <RadioButtonGroupInput source="outcome" label="نتیجه" choices={choices} validate={required()} row={false} />
          <TextInput source="reason" label="دلیل" fullWidth validate={required()} />
          <TextInput source="evidence" label="مدرک (سطر صورت‌حساب اپراتور، گفت‌وگو با پشتیبانی…)" fullWidth multiline minRows={2} validate={required()} />
        </SimpleForm>
      </DialogContent>
    </Dialog>
  );
}
