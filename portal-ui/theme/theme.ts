import { createTheme } from '@mui/material/styles';

const fontFamily = 'Vazirmatn, system-ui, "Segoe UI", Roboto, "Helvetica Neue", Arial, sans-serif';

/** One theme for both modes; colours are CSS variables, so a change of mode renders nothing again. */
export const theme = createTheme({
  direction: 'rtl',
  cssVariables: { colorSchemeSelector: 'data-mode' },
  colorSchemes: {
    light: {
      palette: {
        primary: { main: '#0b5563', light: '#3a8391', dark: '#073c47', contrastText: '#ffffff' },
        secondary: { main: '#9a6410', contrastText: '#ffffff' },
        success: { main: '#1c7a48' },
        warning: { main: '#a15c00' },
        error: { main: '#b3261e' },
        info: { main: '#1f5fa8' },
        background: { default: '#f4f6f7', paper: '#ffffff' },
        text: { primary: '#14252a', secondary: '#51656b' },
        divider: '#dde4e6',
      },
    },
    dark: {
      palette: {
        primary: { main: '#6fc3d1', light: '#a3dde7', dark: '#3f97a6', contrastText: '#04252c' },
        secondary: { main: '#f2b347', contrastText: '#2b1c00' },
        success: { main: '#69c794', dark: '#1c7a48' },
        warning: { main: '#f0b152', dark: '#8f5200' },
        error: { main: '#ff9a90', dark: '#b3261e' },
        info: { main: '#8ab8f0', dark: '#1f5fa8' },
        background: { default: '#0e1518', paper: '#162024' },
        text: { primary: '#e6eef0', secondary: '#a3b5ba' },
        divider: '#2a383d',
      },
    },
  },
  shape: { borderRadius: 10 },
  typography: {
    fontFamily,
    fontSize: 14,
    h1: { fontSize: '1.5rem', fontWeight: 700, lineHeight: 1.6 },
    h2: { fontSize: '1.125rem', fontWeight: 700, lineHeight: 1.7 },
    h3: { fontSize: '1rem', fontWeight: 600, lineHeight: 1.7 },
    body1: { lineHeight: 1.8 },
    body2: { lineHeight: 1.8 },
    button: { fontWeight: 600, letterSpacing: 0 },
    caption: { fontSize: '0.8rem', lineHeight: 1.7 },
  },
  components: {
    MuiButton: { defaultProps: { disableElevation: true }, styleOverrides: { root: { textTransform: 'none', whiteSpace: 'nowrap' } } },
    MuiPaper: { styleOverrides: { root: { backgroundImage: 'none' } } },
    MuiTextField: { defaultProps: { fullWidth: true, size: 'small' } },
    MuiDialogTitle: { styleOverrides: { root: { fontWeight: 700, fontSize: '1.1rem' } } },
    MuiTab: { styleOverrides: { root: { textTransform: 'none', letterSpacing: 0, paddingLeft: 12, paddingRight: 12 } } },
    MuiTableCell: { styleOverrides: { head: { fontWeight: 600, whiteSpace: 'nowrap' } } },
    MuiToggleButton: { styleOverrides: { root: { textTransform: 'none', letterSpacing: 0 } } },
    MuiCssBaseline: {
      styleOverrides: {
        body: { overflowWrap: 'anywhere' },
        a: { color: 'inherit' },
      },
    },
  },
});
