import Button from '@mui/material/Button';
import Dialog from '@mui/material/Dialog';
import DialogActions from '@mui/material/DialogActions';
import DialogContent from '@mui/material/DialogContent';
import DialogTitle from '@mui/material/DialogTitle';
import MenuItem from '@mui/material/MenuItem';
import TextField from '@mui/material/TextField';
import { useState } from 'react';
import { useNavigate } from 'react-router';
import { SALE_TYPES, SALE_TYPE_PERSIAN, type SaleType } from '../../domain/statuses.ts';
import { ApiProblem } from '../api/api-problem.ts';
import { useCreateOrder } from '../api/orders.ts';
import { ProblemAlert } from '../feedback/problem-alert.tsx';

const WHAT_IT_HOLDS: Record<SaleType, string> = {
  'charge-and-package': 'شارژ و بسته اینترنت را با هم می‌پذیرد.',
  charge: 'فقط شارژ می‌پذیرد.',
  'internet-package': 'فقط بسته اینترنت می‌پذیرد.',
};

/** درخواست جدید: a name and the kind of sale; then the order opens. */
export default function NewOrderDialog({ onClose }: { onClose: () => void }) {
  const navigate = useNavigate();
  const [name, setName] = useState('');
  const [saleType, setSaleType] = useState<SaleType>('charge-and-package');
  const create = useCreateOrder();
  const refusal = create.error instanceof ApiProblem ? create.error.forField('name') : undefined;
  const submit = () =>
    create.mutate({ name: name.trim(), saleType }, { onSuccess: ({ id }) => void navigate(`/orders/${id}`, { replace: true }) });

  return (
    <Dialog open onClose={create.isPending ? undefined : onClose} maxWidth="xs" fullWidth>
      <form onSubmit={(event) => { event.preventDefault(); submit(); }}>
        <DialogTitle>درخواست جدید</DialogTitle>
        <DialogContent sx={{ display: 'grid', gap: 2 }}>
          <TextField
            label="نام درخواست" value={name} onChange={(event) => setName(event.target.value)} autoFocus sx={{ mt: 1 }}
            error={refusal !== undefined} helperText={refusal ?? 'مثلاً «شارژ پرسنل آذر ۱۴۰۵»'}
            slotProps={{ htmlInput: { maxLength: 200 } }}
          />
          <TextField select label="نوع بسته فروش" value={saleType} onChange={(event) => setSaleType(event.target.value as SaleType)} helperText={WHAT_IT_HOLDS[saleType]}>
            {SALE_TYPES.map((type) => <MenuItem key={type} value={type}>{SALE_TYPE_PERSIAN[type]}</MenuItem>)}
          </TextField>
          <ProblemAlert error={create.error} shownFields={['name']} />
        </DialogContent>
        <DialogActions>
          <Button onClick={onClose} disabled={create.isPending}>انصراف</Button>
          <Button type="submit" variant="contained" disabled={name.trim() === ''} loading={create.isPending}>تایید</Button>
        </DialogActions>
      </form>
    </Dialog>
  );
}
