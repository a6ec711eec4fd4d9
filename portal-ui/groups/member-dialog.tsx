import Button from '@mui/material/Button';
import Dialog from '@mui/material/Dialog';
import DialogActions from '@mui/material/DialogActions';
import DialogContent from '@mui/material/DialogContent';
import DialogTitle from '@mui/material/DialogTitle';
import TextField from '@mui/material/TextField';
import { useState } from 'react';
import type { OperatorCode } from '../../domain/operators.ts';
import { ApiProblem } from '../api/api-problem.ts';
import { useAddMember, type Group } from '../api/groups.ts';
import { useNotices } from '../feedback/notices.tsx';
import { ProblemAlert } from '../feedback/problem-alert.tsx';
import { AmountField } from '../fields/amount-field.tsx';
import { MobileField } from '../fields/mobile-field.tsx';
import { OperatorSelect } from '../fields/operator-select.tsx';

const SHOWN = ['mobile', 'amount', 'operatorCode'] as const;

/** One more member; whatever is wrong with it the API says beside its field. */
export function MemberDialog({ group, onClose }: { group: Group; onClose: () => void }) {
  const [mobile, setMobile] = useState('');
  const [name, setName] = useState('');
  const [amount, setAmount] = useState('');
  const [operatorCode, setOperatorCode] = useState<OperatorCode>();
  const add = useAddMember(group.id);
  const { tell } = useNotices();
  const refusal = (field: string) => (add.error instanceof ApiProblem ? add.error.forField(field) : undefined);
  const submit = (after: () => void) =>
    add.mutate(
      { mobile, ...(name.trim() && { name: name.trim() }), ...(amount && { amount }), ...(operatorCode && { operatorCode }) },
      { onSuccess: () => { tell('عضو افزوده شد.'); after(); } },
    );
  const another = () => submit(() => { setMobile(''); setName(''); setOperatorCode(undefined); });
  return (
    <Dialog open onClose={add.isPending ? undefined : onClose} maxWidth="xs" fullWidth>
      <form onSubmit={(event) => { event.preventDefault(); submit(onClose); }}>
        <DialogTitle>افزودن عضو</DialogTitle>
        <DialogContent sx={{ display: 'grid', gap: 1.5 }}>
          <MobileField value={mobile} onChange={setMobile} autoFocus sx={{ mt: 1 }} error={refusal('mobile') !== undefined} helperText={refusal('mobile')} />
          <TextField label="نام (اختیاری)" value={name} onChange={(event) => setName(event.target.value)} slotProps={{ htmlInput: { maxLength: 100 } }} />
          <AmountField label="مبلغ (اختیاری)" value={amount} onChange={setAmount} error={refusal('amount') !== undefined} {...(refusal('amount') && { helperText: refusal('amount') })} />
          <OperatorSelect value={operatorCode} onChange={setOperatorCode} error={refusal('operatorCode') !== undefined} helperText={refusal('operatorCode') ?? 'فقط برای شماره ترابردشده لازم است.'} />
          <ProblemAlert error={add.error instanceof ApiProblem && SHOWN.some(refusal) ? undefined : add.error} />
        </DialogContent>
        <DialogActions sx={{ flexWrap: 'wrap', rowGap: 1 }}>
          <Button onClick={onClose} disabled={add.isPending}>انصراف</Button>
          <Button onClick={another} disabled={mobile.trim() === '' || add.isPending}>ذخیره و بعدی</Button>
          <Button type="submit" variant="contained" disabled={mobile.trim() === ''} loading={add.isPending}>ذخیره</Button>
        </DialogActions>
      </form>
    </Dialog>
  );
}
