import PersonIcon from '@mui/icons-material/ManageAccountsOutlined';
import ListItemIcon from '@mui/material/ListItemIcon';
import ListItemText from '@mui/material/ListItemText';
import MenuItem from '@mui/material/MenuItem';
import { Logout, UserMenu, useUserMenu } from 'react-admin';
import { Link } from 'react-router';

/** Of the person at the desk: their account, and the way out. */
export const OwnMenu = () => <UserMenu><Account /><Logout /></UserMenu>;

function Account() {
  const menu = useUserMenu();
  return (
    <MenuItem component={Link} to="/profile" {...(menu && { onClick: menu.onClose })}>
      <ListItemIcon><PersonIcon fontSize="small" /></ListItemIcon>
      <ListItemText>حساب من</ListItemText>
    </MenuItem>
  );
}
