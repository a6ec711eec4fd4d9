import LanguageIcon from '@mui/icons-material/LanguageOutlined';
import PersonIcon from '@mui/icons-material/ManageAccountsOutlined';
import ListItemIcon from '@mui/material/ListItemIcon';
import ListItemText from '@mui/material/ListItemText';
import MenuItem from '@mui/material/MenuItem';
import { Logout, UserMenu, useUserMenu } from 'react-admin';
import { Link } from 'react-router';
import { changeLanguage, OTHER_LANGUAGE } from '../words/words.ts';

/** Of the person at the desk: their account, the other language, and the way out. */
export const OwnMenu = () => <UserMenu><Account /><Language /><Logout /></UserMenu>;

function Account() {
  const menu = useUserMenu();
  return (
    <MenuItem component={Link} to="/profile" {...(menu && { onClick: menu.onClose })}>
      <ListItemIcon><PersonIcon fontSize="small" /></ListItemIcon>
      <ListItemText>حساب من</ListItemText>
    </MenuItem>
  );
}

const Language = () => (
  <MenuItem lang={OTHER_LANGUAGE.language} onClick={() => changeLanguage(OTHER_LANGUAGE.language)}>
    <ListItemIcon><LanguageIcon fontSize="small" /></ListItemIcon>
    <ListItemText>{OTHER_LANGUAGE.name}</ListItemText>
  </MenuItem>
);
