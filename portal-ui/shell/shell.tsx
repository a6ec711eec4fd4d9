import MenuIcon from '@mui/icons-material/Menu';
import AppBar from '@mui/material/AppBar';
import Box from '@mui/material/Box';
import Drawer from '@mui/material/Drawer';
import IconButton from '@mui/material/IconButton';
import Toolbar from '@mui/material/Toolbar';
import { Suspense, useState } from 'react';
import { Outlet, useLocation } from 'react-router';
import { ErrorBoundary } from '../app/error-boundary.tsx';
import { Loading } from '../feedback/query-state.tsx';
import { ConnectionNotes } from '../offline/connection-notes.tsx';
import { RenewDialog } from '../session/renew-dialog.tsx';
import { ModeSwitch } from '../theme/mode-switch.tsx';
import { AccountMenu } from './account-menu.tsx';
import { Balance } from './balance.tsx';
import { Logo } from './logo.tsx';
import { Menu } from './menu.tsx';
import { CONTENT_ID, SkipLink } from './skip-link.tsx';
import { useStartAtTop } from './start-at-top.ts';

const MENU_WIDTH = 248;

/** The frame of every screen after the door: menu, balance, the person, and the screen itself. */
export default function Shell() {
  const { pathname } = useLocation();
  useStartAtTop();
  const [menuOpen, setMenuOpen] = useState(false);
  const menu = (
    <>
      <Box sx={{ p: 2 }}><Logo /></Box>
      <Menu onChoose={() => setMenuOpen(false)} />
    </>
  );
  return (
    <Box sx={{ display: 'flex', minHeight: '100dvh' }}>
      <SkipLink />
      <Box component="aside" sx={{ display: { xs: 'none', md: 'block' }, displayPrint: 'none', width: MENU_WIDTH, flexShrink: 0, borderInlineEnd: 1, borderColor: 'divider', bgcolor: 'background.paper' }}>
        <Box sx={{ position: 'sticky', top: 0 }}>{menu}</Box>
      </Box>
      <Drawer open={menuOpen} onClose={() => setMenuOpen(false)} sx={{ display: { md: 'none' } }} slotProps={{ paper: { sx: { width: MENU_WIDTH } } }}>
        {menu}
      </Drawer>
      <Box sx={{ flex: 1, minWidth: 0, display: 'flex', flexDirection: 'column' }}>
        <AppBar position="sticky" color="inherit" elevation={0} sx={{ borderBottom: 1, borderColor: 'divider', bgcolor: 'background.paper', displayPrint: 'none' }}>
          <Toolbar sx={{ gap: 0.5, px: { xs: 1, sm: 2 } }}>
            <IconButton onClick={() => setMenuOpen(true)} sx={{ display: { md: 'none' } }} aria-label="منو"><MenuIcon /></IconButton>
            <Box sx={{ display: { xs: 'block', md: 'none' } }}><Logo short /></Box>
            <Box sx={{ flex: 1 }} />
            <Balance />
            <ModeSwitch />
            <AccountMenu />
          </Toolbar>
        </AppBar>
        <Box component="main" id={CONTENT_ID} tabIndex={-1} sx={{ outline: 'none', flex: 1, width: '100%', maxWidth: 1160, mx: 'auto', p: { xs: 2, md: 3 } }}>
          <ConnectionNotes />
          <ErrorBoundary screen={pathname}>
            <Suspense fallback={<Loading />}><Outlet /></Suspense>
          </ErrorBoundary>
        </Box>
      </Box>
      <RenewDialog />
    </Box>
  );
}
