import type {} from '@mui/material/themeCssVarsAugmentation';
import { theme } from './theme.ts';

/** Paper is white: who reads in the dark view prints in the colours of the light one. */
export const PRINTED_LIGHT = { '@media print': { 'html[data-mode="dark"]': lightColours(), body: { backgroundColor: '#ffffff' } } };

function lightColours(): Record<string, string> {
  const sheets = theme.generateStyleSheets() as Record<string, Record<string, string>>[];
  return Object.assign({}, ...sheets.flatMap((sheet) => Object.entries(sheet).filter(([selector]) => selector.includes('light')).map(([, colours]) => colours))) as Record<string, string>;
}
