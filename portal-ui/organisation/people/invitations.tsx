import Box from '@mui/material/Box';
import Button from '@mui/material/Button';
import Chip from '@mui/material/Chip';
import Typography from '@mui/material/Typography';
import { CUSTOMER_ROLE_PERSIAN } from '../../../domain/statuses.ts';
import { useInvitations, useWithdrawInvitation, type Invitation } from '../../api/people.ts';
import { useNotices } from '../../feedback/notices.tsx';
import { QueryState } from '../../feedback/query-state.tsx';
import { Instant } from '../../format/instant.tsx';
import { Mobile } from '../../format/mobile.tsx';
import { DataTable, type Column } from '../../listing/data-table.tsx';

const STATUS: Record<Invitation['status'], { label: string; color: 'info' | 'success' | 'default' }> = {
  open: { label: 'در انتظار پذیرش', color: 'info' },
  accepted: { label: 'پذیرفته', color: 'success' },
  expired: { label: 'منقضی', color: 'default' },
  withdrawn: { label: 'پس‌گرفته', color: 'default' },
};

const COLUMNS: readonly Column<Invitation>[] = [
  { key: 'mobile', title: 'شماره همراه', lead: true, cell: ({ mobile }) => <Mobile value={mobile} /> },
  { key: 'status', title: 'وضعیت', lead: true, cell: ({ status }) => <Chip size="small" variant="outlined" label={STATUS[status].label} color={STATUS[status].color} /> },
  { key: 'role', title: 'نقش', cell: ({ role }) => CUSTOMER_ROLE_PERSIAN[role] },
  { key: 'sentAt', title: 'فرستاده شده', align: 'end', cell: ({ sentAt }) => <Instant at={sentAt} /> },
  { key: 'expiresAt', title: 'پایان اعتبار', align: 'end', cell: ({ expiresAt }) => <Instant at={expiresAt} /> },
];

/** Who was asked in; nothing stands here until somebody was. */
export function Invitations() {
  const invitations = useInvitations();
  const withdraw = useWithdrawInvitation();
  const { tell, tellProblem } = useNotices();
  const actions = ({ id, status }: Invitation) => status === 'open' && (
    <Button size="small" color="error" disabled={withdraw.isPending && withdraw.variables === id} onClick={() => withdraw.mutate(id, { onSuccess: () => tell('دعوت پس گرفته شد.'), onError: tellProblem })}>پس گرفتن</Button>
  );
  return (
    <QueryState query={invitations}>
      {({ items }) => items.length > 0 && (
        <Box component="section">
          <Typography variant="h2" sx={{ mb: 1.5 }}>دعوت‌ها</Typography>
          <DataTable label="دعوت‌ها" rows={items} columns={COLUMNS} rowKey={({ id }) => id} actions={actions} />
        </Box>
      )}
    </QueryState>
  );
}
