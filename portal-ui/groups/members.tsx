import DeleteIcon from '@mui/icons-material/DeleteOutline';
import Box from '@mui/material/Box';
import IconButton from '@mui/material/IconButton';
import Typography from '@mui/material/Typography';
import { operatorByPrefix } from '../../domain/operators.ts';
import { memberPages, useRemoveMember, type Group, type Member } from '../api/groups.ts';
import { EmptyState } from '../feedback/empty-state.tsx';
import { useNotices } from '../feedback/notices.tsx';
import { SearchField } from '../fields/search-field.tsx';
import { Mobile } from '../format/mobile.tsx';
import { OperatorName } from '../format/operator-name.tsx';
import { Rials } from '../format/rials.tsx';
import type { Column } from '../listing/data-table.tsx';
import { LongList } from '../listing/long-list.tsx';
import { useListAddress } from '../listing/use-list-address.ts';

const COLUMNS: readonly Column<Member>[] = [
  { key: 'mobile', title: 'شماره همراه', lead: true, cell: ({ mobile }) => <Mobile value={mobile} /> },
  { key: 'name', title: 'نام', lead: true, cell: ({ name }) => name ?? '—' },
  { key: 'operator', title: 'اپراتور', cell: Operator },
  { key: 'amount', title: 'مبلغ', align: 'end', cell: ({ amount }) => (amount ? <Rials value={amount} /> : '—') },
];

/** As the customer said it, else as the number begins: what each order looks at anew. */
function Operator({ mobile, operatorCode }: Member) {
  if (operatorCode) return <><OperatorName code={operatorCode} /> <Typography component="span" variant="caption" color="text.secondary">ترابردشده</Typography></>;
  const prefix = operatorByPrefix(mobile);
  return prefix.kind === 'operator' ? <OperatorName code={prefix.code} /> : '—';
}

export function Members({ group, editable }: { group: Group; editable: boolean }) {
  const { q, setQ } = useListAddress();
  const remove = useRemoveMember(group.id);
  const { tell, tellProblem } = useNotices();
  const actions = ({ id }: Member) => (
    <IconButton
      size="small" aria-label="حذف عضو" disabled={remove.isPending && remove.variables === id}
      onClick={() => remove.mutate(id, { onSuccess: () => tell('عضو حذف شد.'), onError: tellProblem })}
    >
      <DeleteIcon fontSize="small" />
    </IconButton>
  );
  return (
    <Box component="section">
      {(group.memberCount > 10 || q) && <Box sx={{ mb: 1.5 }}><SearchField value={q} onSearch={setQ} label="جستجوی شماره یا نام" /></Box>}
      <LongList
        label="اعضا" pageOf={memberPages(group.id, q)} columns={COLUMNS} rowKey={({ id }) => id} {...(editable && { actions })}
        empty={q ? (
          <EmptyState title="عضوی با این شماره یا نام نیست" />
        ) : (
          <EmptyState title="این گروه هنوز عضوی ندارد">اعضا را با فایل اکسل یکجا بیاورید یا تک به تک بیفزایید.</EmptyState>
        )}
      />
    </Box>
  );
}
