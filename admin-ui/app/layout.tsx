import type { ReactNode } from 'react';
import { AppBar, CheckForApplicationUpdate, Layout as WholeLayout, LoadingIndicator, ToggleThemeButton } from 'react-admin';
import { Bell } from '../notifications/bell.tsx';
import { CommandSearch } from '../search/command-search.tsx';
import { RenewDialog } from '../session/renew-dialog.tsx';
import { UnreachableBanner } from '../session/unreachable-banner.tsx';
import { Menu } from './menu.tsx';
import { OwnMenu } from './own-menu.tsx';

const Bar = () => <AppBar userMenu={<OwnMenu />} toolbar={<><CommandSearch /><Bell /><ToggleThemeButton /><LoadingIndicator /></>} />;

export const Layout = ({ children }: { children: ReactNode }) => (
  <WholeLayout appBar={Bar} menu={Menu}>
    <UnreachableBanner />
    {children}
    <RenewDialog />
    <CheckForApplicationUpdate />
  </WholeLayout>
);
