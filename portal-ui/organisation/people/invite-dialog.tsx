import Button from '@mui/material/Button';
import Dialog from '@mui/material/Dialog';
import DialogActions from '@mui/material/DialogActions';
import DialogContent from '@mui/material/DialogContent';
import DialogContentText from '@mui/material/DialogContentText';
import DialogTitle from '@mui/material/DialogTitle';
import { useState } from 'react';
import type { CustomerRole } from '../../../domain/statuses.ts';
import { ApiProblem } from '../../api/api-problem.ts';
import { useInvite } from '../../api/people.ts';
import { useNotices } from '../../feedback/notices.tsx';
import { ProblemAlert } from '../../feedback/problem-alert.tsx';
import { MobileField } from '../../fields/mobile-field.tsx';
import { RoleSelect } from './role-select.tsx';

/** دعوت همکار: a link by SMS, good for seven days. */
export function InviteDialog({ onClose }: { onClose: () => void }) {
  const [mobile, setMobile] = useState('');
  const [role, setRole] = useState<CustomerRole>('buyer');
  const invite = useInvite();
  const { tell } = useNotices();
  const refusal = invite.error instanceof ApiProblem ? invite.error.forField('mobile') : undefined;
  const submit = () => invite.mutate({ mobile, role }, { onSuccess: () => { tell('دعوت با پیامک فرستاده شد.'); onClose(); } });
  return (
    <Dialog open onClose={invite.isPending ? undefined : onClose} maxWidth="xs" fullWidth>
      <form onSubmit={(event) => { event.preventDefault(); submit(); }}>
        <DialogTitle>دعوت همکار</DialogTitle>
        <DialogContent sx={{ display: 'grid', gap: 2 }}>
          <DialogContentText>پیوند عضویت با پیامک به این شماره فرستاده می‌شود و هفت روز اعتبار دارد.</DialogContentText>
          <MobileField value={mobile} onChange={setMobile} autoFocus error={refusal !== undefined} helperText={refusal} />
          <RoleSelect value={role} onChange={setRole} />
          <ProblemAlert error={refusal === undefined ? invite.error : undefined} />
        </DialogContent>
        <DialogActions>
          <Button onClick={onClose} disabled={invite.isPending}>انصراف</Button>
          <Button type="submit" variant="contained" disabled={mobile.trim() === ''} loading={invite.isPending}>فرستادن دعوت</Button>
        </DialogActions>
      </form>
    </Dialog>
  );
}
