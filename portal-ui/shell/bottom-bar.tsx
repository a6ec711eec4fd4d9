import Paper from '@mui/material/Paper';
import type { ReactNode } from 'react';

/** What a long screen leads to, always in reach at its lower edge: a sum, and the button that goes on. */
export function BottomBar({ children }: { children: ReactNode }) {
  return (
    <Paper
      elevation={6}
      sx={{
        displayPrint: 'none', position: 'sticky', bottom: { xs: 8, md: 16 }, zIndex: 2, mt: 3, p: { xs: 1.5, sm: 2 }, border: 1, borderColor: 'divider',
        display: 'flex', flexDirection: { xs: 'column', sm: 'row' }, gap: 1.5, alignItems: { xs: 'stretch', sm: 'center' }, justifyContent: 'space-between',
      }}
    >
      {children}
    </Paper>
  );
}
