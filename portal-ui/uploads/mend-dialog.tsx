import Alert from '@mui/material/Alert';
import Button from '@mui/material/Button';
import Dialog from '@mui/material/Dialog';
import DialogActions from '@mui/material/DialogActions';
import DialogContent from '@mui/material/DialogContent';
import DialogTitle from '@mui/material/DialogTitle';
import TextField from '@mui/material/TextField';
import { useState } from 'react';
import { toPersianDigits } from '../../domain/digits.ts';
import { isOperatorCode } from '../../domain/operators.ts';
import type { StagedRow } from '../api/types.ts';
import { useMendRow, type Place } from '../api/uploads.ts';
import { useNotices } from '../feedback/notices.tsx';
import { ProblemAlert } from '../feedback/problem-alert.tsx';
import { MobileField } from '../fields/mobile-field.tsx';
import { OperatorSelect } from '../fields/operator-select.tsx';

/** Corrects one row where it stands; the API judges it again by the same rules, and what is still wrong is said here. */
export function MendDialog({ place, uploadId, row, onClose }: { place: Place; uploadId: string; row: StagedRow; onClose: () => void }) {
  const [mobile, setMobile] = useState(row.raw.mobile);
  const [amount, setAmount] = useState(row.amount ?? row.raw.amount);
  const [operatorCode, setOperatorCode] = useState(row.operatorSource === 'customer' ? row.operatorCode : undefined);
  const mend = useMendRow(place, uploadId);
  const { tell } = useNotices();
  const judged = mend.data ?? row;

  const submit = () =>
    mend.mutate(
      { row: row.row, cells: { mobile, amount, operator: isOperatorCode(operatorCode) ? String(operatorCode) : '' } },
      {
        onSuccess: (again) => {
          if (again.verdict === 'rejected') return;
          tell(`ردیف ${toPersianDigits(row.row)} اصلاح شد.`);
          onClose();
        },
      },
    );
  return (
    <Dialog open onClose={mend.isPending ? undefined : onClose} maxWidth="xs" fullWidth>
      <form onSubmit={(event) => { event.preventDefault(); submit(); }}>
        <DialogTitle>اصلاح ردیف {toPersianDigits(row.row)}</DialogTitle>
        <DialogContent sx={{ display: 'grid', gap: 2 }}>
          {judged.problems.length > 0 && (
            <Alert severity={judged.verdict === 'rejected' ? 'error' : 'warning'}>{judged.problems.map(({ code, message }) => <div key={code}>{message}</div>)}</Alert>
          )}
          <MobileField value={mobile} onChange={setMobile} autoFocus />
          <TextField label="مبلغ (ریال)" value={amount} onChange={(event) => setAmount(event.target.value)} slotProps={{ htmlInput: { dir: 'ltr', inputMode: 'numeric' } }} />
          <OperatorSelect value={operatorCode} onChange={setOperatorCode} helperText="فقط برای شماره ترابردشده لازم است." />
          <ProblemAlert error={mend.error} />
        </DialogContent>
        <DialogActions>
          <Button onClick={onClose} disabled={mend.isPending}>انصراف</Button>
          <Button type="submit" variant="contained" loading={mend.isPending}>ذخیره</Button>
        </DialogActions>
      </form>
    </Dialog>
  );
}
