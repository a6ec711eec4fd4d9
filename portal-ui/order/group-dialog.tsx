import Alert from '@mui/material/Alert';
import Button from '@mui/material/Button';
import Dialog from '@mui/material/Dialog';
import DialogActions from '@mui/material/DialogActions';
import DialogContent from '@mui/material/DialogContent';
import DialogTitle from '@mui/material/DialogTitle';
import Link from '@mui/material/Link';
import { useState } from 'react';
import { Link as RouterLink, useNavigate } from 'react-router';
import { showCount } from '../../domain/count.ts';
import { isProblem } from '../api/api-problem.ts';
import { useFillFromGroup, useGroups } from '../api/groups.ts';
import type { Order } from '../api/types.ts';
import { useNotices } from '../feedback/notices.tsx';
import { ProblemAlert } from '../feedback/problem-alert.tsx';
import { QueryState } from '../feedback/query-state.tsx';
import { SameFileQuestion } from '../uploads/same-file-question.tsx';
import { GroupFields } from './group-fields.tsx';
import { emptyGroupForm, fillOf, type GroupForm } from './group-form.ts';
import { warnedBy } from './warned-by.ts';

/** As many as an organisation can have. */
const ALL_GROUPS = { q: '', page: 1, pageSize: 500 };

/** افزودن جزییات, from a group: what its members get; who can't have it is shown before anything is in the order. */
export default function GroupDialog({ order, onOneNumber, onClose }: { order: Order; onOneNumber: () => void; onClose: () => void }) {
  const groups = useGroups(ALL_GROUPS);
  const [form, setForm] = useState<GroupForm>(() => emptyGroupForm(order.saleType));
  const fill = useFillFromGroup(order.id);
  const navigate = useNavigate();
  const { tell } = useNotices();
  const input = fillOf(form);
  const sameGroup = isProblem(fill.error, 'same-file');
  const submit = (acceptSameFile = false) => {
    if (!input) return;
    fill.mutate({ ...input, ...(acceptSameFile && { acceptSameFile }) }, {
      onSuccess: ({ uploadId, rejected, warnings, accepted }) => {
        if (rejected > 0) return void navigate(`/orders/${order.id}/uploads/${uploadId}`);
        const warned = warnings > 0 ? `، ${showCount(warnings)} ردیف با هشدار` : '';
        tell(`${showCount(accepted)} عضو گروه افزوده شد${warned}.`, warnings > 0 ? 'warning' : 'success');
        if (warnings > 0) void navigate(`/orders/${order.id}`, { replace: true, state: warnedBy({ uploadId, warnings }) });
        onClose();
      },
    });
  };
  return (
    <Dialog open onClose={fill.isPending ? undefined : onClose} maxWidth="xs" fullWidth>
      <form onSubmit={(event) => { event.preventDefault(); submit(); }}>
        <DialogTitle sx={{ display: 'flex', justifyContent: 'space-between', alignItems: 'center' }}>
          افزودن از گروه
          <Button size="small" onClick={onOneNumber}>تک شماره</Button>
        </DialogTitle>
        <DialogContent sx={{ display: 'grid', gap: 2 }}>
          <QueryState query={groups}>
            {({ items }) => items.length === 0
              ? <Alert severity="info">هنوز گروهی ندارید. <Link component={RouterLink} to="/groups">گروهی بسازید</Link> و شماره‌ها را در آن بگذارید.</Alert>
              : <GroupFields form={form} groups={items} saleType={order.saleType} onChange={(change) => setForm((before) => ({ ...before, ...change }))} />}
          </QueryState>
          {!sameGroup && <ProblemAlert error={fill.error} />}
        </DialogContent>
        <DialogActions>
          <Button onClick={onClose} disabled={fill.isPending}>انصراف</Button>
          <Button type="submit" variant="contained" disabled={!input} loading={fill.isPending}>افزودن</Button>
        </DialogActions>
      </form>
      <SameFileQuestion open={sameGroup} what="این گروه" busy={fill.isPending} onAgain={() => submit(true)} onClose={fill.reset} />
    </Dialog>
  );
}
