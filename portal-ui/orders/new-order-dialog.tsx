import Button from '@mui/material/Button';
import Dialog from '@mui/material/Dialog';
import DialogActions from '@mui/material/DialogActions';
import DialogContent from '@mui/material/DialogContent';
import DialogTitle from '@mui/material/DialogTitle';
import MenuItem from '@mui/material/MenuItem';
import TextField from '@mui/material/TextField';
import { useState } from 'react';
import { useNavigate, useSearchParams } from 'react-router';
import { showCount } from '../../domain/count.ts';
import { SALE_TYPES, SALE_TYPE_PERSIAN, type SaleType } from '../../domain/statuses.ts';
import { ApiProblem } from '../api/api-problem.ts';
import { useCreateOrder } from '../api/orders.ts';
import { useTemplates } from '../api/templates.ts';
import type { Order, TemplateFillResult } from '../api/types.ts';
import { useNotices } from '../feedback/notices.tsx';
import { ProblemAlert } from '../feedback/problem-alert.tsx';

const WHAT_IT_HOLDS: Record<SaleType, string> = {
  'charge-and-package': 'شارژ و بسته اینترنت را با هم می‌پذیرد.',
  charge: 'فقط شارژ می‌پذیرد.',
  'internet-package': 'فقط بسته اینترنت می‌پذیرد.',
};

/** As many as an organisation can have. */
const ALL_TEMPLATES = { q: '', page: 1, pageSize: 200 };

/** درخواست جدید: a name and the kind of sale, or a template; then the order opens, or the list of who was left out of it. */
export default function NewOrderDialog({ onClose }: { onClose: () => void }) {
  const navigate = useNavigate();
  const [name, setName] = useState('');
  const [saleType, setSaleType] = useState<SaleType>('charge-and-package');
  const [parameters] = useSearchParams();
  const [templateId, setTemplateId] = useState(parameters.get('template') ?? '');
  const templates = useTemplates(ALL_TEMPLATES).data?.items ?? [];
  const template = templates.find(({ id }) => id === templateId);
  const { tell } = useNotices();
  const create = useCreateOrder();
  const refusal = create.error instanceof ApiProblem ? create.error.forField('name') : undefined;
  const opened = ({ id, fills = [] }: Order & { fills?: TemplateFillResult[] }) => {
    const refused = fills.find(({ verdict }) => verdict !== undefined && verdict.rejected > 0);
    const problem = fills.find((fill) => fill.problem !== undefined);
    const members = fills.reduce((sum, { verdict }) => sum + (verdict?.accepted ?? 0), 0);
    if (problem?.problem) tell(`گروه «${problem.group.name}» افزوده نشد: ${problem.problem.detail}`, 'warning');
    else if (fills.length > 0) tell(`${showCount(members)} ردیف از گروه‌های الگو افزوده شد.`, refused ? 'warning' : 'success');
    void navigate(refused?.verdict ? `/orders/${id}/uploads/${refused.verdict.uploadId}` : `/orders/${id}`, { replace: true });
  };
  const submit = () => create.mutate({ name: name.trim(), ...(template ? { templateId: template.id } : { saleType }) }, { onSuccess: opened });

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
          {templates.length > 0 && (
            <TextField select label="الگو" value={template?.id ?? ''} onChange={(event) => setTemplateId(event.target.value)} helperText={template && 'نوع فروش و خریدها از الگو می‌آید و گروه‌ها با قیمت امروز افزوده می‌شوند.'}>
              <MenuItem value="">بدون الگو</MenuItem>
              {templates.map(({ id, name: title }) => <MenuItem key={id} value={id}>{title}</MenuItem>)}
            </TextField>
          )}
          <TextField select label="نوع بسته فروش" disabled={template !== undefined} value={template?.saleType ?? saleType} onChange={(event) => setSaleType(event.target.value as SaleType)} helperText={WHAT_IT_HOLDS[template?.saleType ?? saleType]}>
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
