import Button from '@mui/material/Button';
import Dialog from '@mui/material/Dialog';
import DialogActions from '@mui/material/DialogActions';
import DialogContent from '@mui/material/DialogContent';
import DialogTitle from '@mui/material/DialogTitle';
import TextField from '@mui/material/TextField';
import { useState } from 'react';
import type { ApiScope } from '../../../domain/api-scopes.ts';
import { ApiProblem } from '../../api/api-problem.ts';
import { useCreateKey } from '../../api/api-keys.ts';
import { ProblemAlert } from '../../feedback/problem-alert.tsx';
import { AmountField } from '../../fields/amount-field.tsx';
import { JalaliDateField } from '../../fields/jalali-date-field.tsx';
import { ScopeChoice } from './scope-choice.tsx';

const SHOWN = ['name', 'expiresAt', 'dailyLimit'];

/** A new key: what it may do, until when, and up to how much a day where it confirms orders. */
export function KeyDialog({ onMade, onClose }: { onMade: (secret: string) => void; onClose: () => void }) {
  const [name, setName] = useState('');
  const [scopes, setScopes] = useState<readonly ApiScope[]>(['orders:read']);
  const [expiresAt, setExpiresAt] = useState('');
  const [dailyLimit, setDailyLimit] = useState('');
  const create = useCreateKey();
  const confirms = scopes.includes('orders:confirm');
  const refusal = (field: string) => (create.error instanceof ApiProblem ? create.error.forField(field) : undefined);
  const submit = () => create.mutate(
    { name: name.trim(), scopes: [...scopes], ...(expiresAt && { expiresAt }), ...(confirms && dailyLimit && { dailyLimit }) },
    { onSuccess: ({ secret }) => onMade(secret) },
  );
  return (
    <Dialog open onClose={create.isPending ? undefined : onClose} maxWidth="xs" fullWidth>
      <form onSubmit={(event) => { event.preventDefault(); submit(); }}>
        <DialogTitle>کلید جدید</DialogTitle>
        <DialogContent sx={{ display: 'grid', gap: 2 }}>
          <TextField label="نام کلید" value={name} onChange={(event) => setName(event.target.value)} autoFocus sx={{ mt: 1 }} error={refusal('name') !== undefined} helperText={refusal('name') ?? 'مثلاً «سامانه حقوق و دستمزد»'} slotProps={{ htmlInput: { maxLength: 100 } }} />
          <ScopeChoice value={scopes} onChange={setScopes} />
          {confirms && <AmountField label="سقف روزانه تایید" value={dailyLimit} onChange={setDailyLimit} error={refusal('dailyLimit') !== undefined} {...(refusal('dailyLimit') && { helperText: refusal('dailyLimit') })} />}
          <JalaliDateField label="پایان اعتبار (اختیاری)" value={expiresAt} onChange={setExpiresAt} error={refusal('expiresAt') !== undefined} helperText={refusal('expiresAt') ?? 'تا پایان این روز'} />
          <ProblemAlert error={create.error instanceof ApiProblem && SHOWN.some(refusal) ? undefined : create.error} />
        </DialogContent>
        <DialogActions>
          <Button onClick={onClose} disabled={create.isPending}>انصراف</Button>
          <Button type="submit" variant="contained" disabled={name.trim() === '' || scopes.length === 0} loading={create.isPending}>ساختن کلید</Button>
        </DialogActions>
      </form>
    </Dialog>
  );
}
