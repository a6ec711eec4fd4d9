import PersonIcon from '@mui/icons-material/PersonOutline';
import Box from '@mui/material/Box';
import Divider from '@mui/material/Divider';
import IconButton from '@mui/material/IconButton';
import MuiMenu from '@mui/material/Menu';
import MenuItem from '@mui/material/MenuItem';
import Typography from '@mui/material/Typography';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { useNavigate } from 'react-router';
import { CUSTOMER_ROLES, CUSTOMER_ROLE_PERSIAN } from '../../domain/statuses.ts';
import { logOut } from '../api/auth.ts';
import { forgetSignings } from '../confirmation/kept-form.ts';
import { useNotices } from '../feedback/notices.tsx';
import { Mobile } from '../format/mobile.tsx';
import { useSession } from '../session/session.tsx';

export function AccountMenu() {
  const { user, organisation } = useSession();
  const queries = useQueryClient();
  const navigate = useNavigate();
  const { tellProblem } = useNotices();
  const role = CUSTOMER_ROLES.find((one) => one === user.role);
  const [anchor, setAnchor] = useState<HTMLElement>();
  const leave = useMutation({
    mutationFn: logOut,
    onSuccess: async () => {
      forgetSignings();
      await navigate('/log-in', { replace: true });
      queries.clear();
    },
    onError: tellProblem,
  });
  return (
    <>
      <IconButton onClick={(event) => setAnchor(event.currentTarget)} aria-label="حساب کاربری"><PersonIcon /></IconButton>
      <MuiMenu open={anchor !== undefined} anchorEl={anchor ?? null} onClose={() => setAnchor(undefined)}>
        <Box sx={{ px: 2, py: 1, minWidth: 220 }}>
          <Typography sx={{ fontWeight: 700 }}>{user.firstName} {user.lastName}</Typography>
          <Typography variant="body2">{organisation.name}</Typography>
          <Typography variant="caption" color="text.secondary">{user.mobile && <><Mobile value={user.mobile} /> · </>}{role && CUSTOMER_ROLE_PERSIAN[role]}</Typography>
        </Box>
        <Divider />
        <MenuItem onClick={() => leave.mutate()} disabled={leave.isPending}>خروج</MenuItem>
      </MuiMenu>
    </>
  );
}
