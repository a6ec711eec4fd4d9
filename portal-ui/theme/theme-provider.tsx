import createCache from '@emotion/cache';
import { CacheProvider } from '@emotion/react';
import CssBaseline from '@mui/material/CssBaseline';
import GlobalStyles from '@mui/material/GlobalStyles';
import { ThemeProvider as MuiThemeProvider } from '@mui/material/styles';
import rtlPlugin from '@mui/stylis-plugin-rtl';
import type { ReactNode } from 'react';
import { prefixer } from 'stylis';
import { PRINTED_LIGHT } from './printed-light.ts';
import { theme } from './theme.ts';

/** Mirrors every left and right that MUI writes. */
const rightToLeft = createCache({ key: 'kook', stylisPlugins: [prefixer, rtlPlugin] });

export function ThemeProvider({ children }: { children: ReactNode }) {
  return (
    <CacheProvider value={rightToLeft}>
      <MuiThemeProvider theme={theme} defaultMode="system">
        <CssBaseline enableColorScheme />
        <GlobalStyles styles={PRINTED_LIGHT} />
        {children}
      </MuiThemeProvider>
    </CacheProvider>
  );
}
