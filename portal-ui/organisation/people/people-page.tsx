import InviteIcon from '@mui/icons-material/PersonAddOutlined';
import Box from '@mui/material/Box';
import Button from '@mui/material/Button';
import { useState } from 'react';
import { useMay } from '../../session/session.tsx';
import { OrganisationFrame } from '../organisation-frame.tsx';
import { Invitations } from './invitations.tsx';
import { InviteDialog } from './invite-dialog.tsx';
import { PeopleList } from './people-list.tsx';

/** افراد: who works here and as what, and who was asked to. */
export default function PeoplePage() {
  const [inviting, setInviting] = useState(false);
  const owner = useMay('users:manage');
  return (
    <OrganisationFrame tab="/organisation" actions={<Button variant="contained" startIcon={<InviteIcon />} onClick={() => setInviting(true)}>دعوت همکار</Button>}>
      <Box sx={{ display: 'grid', gap: 4 }}>
        <PeopleList />
        <Invitations />
      </Box>
      {owner && inviting && <InviteDialog onClose={() => setInviting(false)} />}
    </OrganisationFrame>
  );
}
