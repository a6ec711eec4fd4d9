import AddIcon from '@mui/icons-material/Add';
import UploadIcon from '@mui/icons-material/UploadFileOutlined';
import Box from '@mui/material/Box';
import Button from '@mui/material/Button';
import { useState } from 'react';
import { Link } from 'react-router';
import { showCount } from '../../domain/count.ts';
import type { Group } from '../api/groups.ts';
import { useMay } from '../session/session.tsx';
import { PageHead } from '../shell/page-head.tsx';
import { WaitingAlert } from '../uploads/waiting-alert.tsx';
import { GroupMenu } from './group-menu.tsx';
import { MemberDialog } from './member-dialog.tsx';
import { Members } from './members.tsx';
import { WithGroup } from './with-group.tsx';

/** One group: who is in it, and the ways to bring more. */
export default function GroupPage() {
  return <WithGroup>{(group) => <GroupView group={group} />}</WithGroup>;
}

function GroupView({ group }: { group: Group }) {
  const mayWrite = useMay('orders:write');
  const [adding, setAdding] = useState(false);
  return (
    <>
      <PageHead title={group.name} back={{ to: '/groups', label: 'همه گروه‌ها' }} actions={mayWrite && <GroupMenu group={group} />}>
        {showCount(group.memberCount)} عضو
      </PageHead>
      {mayWrite && <WaitingAlert place={{ of: 'groups', id: group.id }} />}
      {mayWrite && (
        <Box sx={{ display: 'grid', gap: 1, gridTemplateColumns: { xs: '1fr 1fr', sm: 'repeat(2, max-content)' }, mb: 3 }}>
          <Button component={Link} to={`/groups/${group.id}/upload`} variant="contained" startIcon={<UploadIcon />}>آپلود فایل اکسل</Button>
          <Button variant="outlined" startIcon={<AddIcon />} onClick={() => setAdding(true)}>افزودن عضو</Button>
        </Box>
      )}
      <Members group={group} editable={mayWrite} />
      {adding && <MemberDialog group={group} onClose={() => setAdding(false)} />}
    </>
  );
}
