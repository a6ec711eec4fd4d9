import Button from '@mui/material/Button';
import Dialog from '@mui/material/Dialog';
import DialogActions from '@mui/material/DialogActions';
import DialogContent from '@mui/material/DialogContent';
import DialogTitle from '@mui/material/DialogTitle';
import { useState } from 'react';
import { useSaveLine } from '../api/lines.ts';
import type { Order, OrderLine } from '../api/types.ts';
import { useNotices } from '../feedback/notices.tsx';
import { ProblemAlert } from '../feedback/problem-alert.tsx';
import { LineFields } from './line-fields.tsx';
import { emptyForm, formOf, lineOf, type LineForm } from './line-form.ts';

interface Props {
  order: Order;
  line?: OrderLine;
  /** The other way to add details. */
  onFromGroup?: () => void;
  onClose: () => void;
}

/** افزودن جزییات, and the correction of a line: the operator is guessed from the number until one is chosen. */
export function LineDialog({ order, line, onFromGroup, onClose }: Props) {
  const [form, setForm] = useState<LineForm>(() => (line ? formOf(line) : emptyForm(order.saleType)));
  const save = useSaveLine(order.id);
  const { tell } = useNotices();
  const input = lineOf(form);

  const submit = (after: () => void) => {
    if (!input) return;
    save.mutate(
      { line: input, ...(line && { lineId: line.id }) },
      {
        onSuccess: () => {
          tell(line ? 'ردیف اصلاح شد.' : 'ردیف افزوده شد.');
          after();
        },
      },
    );
  };
  // The next line of a list differs in its number; what it shares with this one stays.
  const another = () => submit(() => setForm((before) => ({ ...before, mobile: '', operatorCode: before.productType === 'pin-charge' ? before.operatorCode : undefined })));

  return (
    <Dialog open onClose={save.isPending ? undefined : onClose} maxWidth="xs" fullWidth>
      <form onSubmit={(event) => { event.preventDefault(); submit(onClose); }}>
        <DialogTitle sx={{ display: 'flex', justifyContent: 'space-between', alignItems: 'center' }}>
          {line ? 'اصلاح ردیف' : 'افزودن جزییات'}
          {onFromGroup && <Button size="small" onClick={onFromGroup}>از گروه</Button>}
        </DialogTitle>
        <DialogContent sx={{ display: 'grid', gap: 2 }}>
          <LineFields form={form} saleType={order.saleType} onChange={(change) => setForm((before) => ({ ...before, ...change }))} />
          <ProblemAlert error={save.error} />
        </DialogContent>
        <DialogActions sx={{ flexWrap: 'wrap', rowGap: 1 }}>
          <Button onClick={onClose} disabled={save.isPending}>انصراف</Button>
          {!line && <Button onClick={another} disabled={!input || save.isPending}>ذخیره و بعدی</Button>}
          <Button type="submit" variant="contained" disabled={!input} loading={save.isPending}>ذخیره</Button>
        </DialogActions>
      </form>
    </Dialog>
  );
}
