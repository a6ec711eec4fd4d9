import { createElement } from 'react';
import { defaultDarkTheme, defaultLightTheme, type RaThemeOptions } from 'react-admin';
import { EmptyList } from '../shown/empty-list.tsx';
import { direction } from '../words/words.ts';

const latin = 'system-ui, "Segoe UI", Roboto, Arial, sans-serif';
/** The Persian face draws every digit as a Persian one; in English it is left with the names that customers write. */
const fontFamily = direction === 'rtl' ? `"Vazirmatn FD", ${latin}` : latin.replace('sans-serif', '"Vazirmatn FD", sans-serif');

const common: RaThemeOptions = {
  direction,
  typography: { fontFamily, button: { letterSpacing: 0, textTransform: 'none' } },
  shape: { borderRadius: 8 },
};

const components = (own: RaThemeOptions['components']): RaThemeOptions['components'] => ({
  ...own,
  // On a narrow screen the table scrolls in its own frame; react-admin would widen the whole page.
  RaLayout: { styleOverrides: { root: { '&&': { minWidth: 0 }, '& .RaLayout-content': { minWidth: 0 } } } },
  RaList: { styleOverrides: { root: { '& .RaList-main': { minWidth: 0 }, '& .RaList-content': { overflowX: 'auto' } } } },
  RaShow: { styleOverrides: { root: { '& .RaShow-card': { minWidth: 0, overflowX: 'auto' } } } },
  // Icons of direction: what comes before stands at the right where the words run to the left.
  ...(direction === 'rtl' && { RaPrevNextButtons: { styleOverrides: { root: { '& .MuiIconButton-root svg': { transform: 'scaleX(-1)' } } } } }),
  MuiCssBaseline: { styleOverrides: { 'a:not([class]), a.MuiTypography-root': { color: 'inherit' } } },
  MuiTableCell: { styleOverrides: { head: { fontWeight: 600, whiteSpace: 'nowrap' } } },
  RaDataTable: { defaultProps: { empty: createElement(EmptyList) } },
  // Half seen is not read by everybody.
  RaAccessDenied: { styleOverrides: { root: { '& .RaAccessDenied-message': { opacity: 1 } } } },
  // Its turning is all that tells that something is awaited.
  MuiCircularProgress: { defaultProps: { 'aria-label': 'در حال بارگذاری' } },
  MuiTab: { styleOverrides: { root: { textTransform: 'none', letterSpacing: 0 } } },
});

export const lightTheme: RaThemeOptions = {
  ...defaultLightTheme,
  ...common,
  palette: { mode: 'light', primary: { main: '#2b3a67' }, secondary: { main: '#2b3a67' }, info: { main: '#01689b' }, background: { default: '#f5f6f9' } },
  components: components(defaultLightTheme.components),
};

export const darkTheme: RaThemeOptions = {
  ...defaultDarkTheme,
  ...common,
  palette: { mode: 'dark', primary: { main: '#a9b8ea' }, secondary: { main: '#a9b8ea' } },
  components: components(defaultDarkTheme.components),
};
