import type { ReactNode } from 'react';
import { AppBar, Layout as WholeLayout, LoadingIndicator, ToggleThemeButton } from 'react-admin';
import { Bell } from '../notifications/bell.tsx';

const Bar = () => <AppBar toolbar={<><Bell /><ToggleThemeButton /><LoadingIndicator /></>} />;

export const Layout = ({ children }: { children: ReactNode }) => <WholeLayout appBar={Bar}>{children}</WholeLayout>;
