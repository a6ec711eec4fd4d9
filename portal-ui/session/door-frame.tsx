import Box from '@mui/material/Box';
import Paper from '@mui/material/Paper';
import Typography from '@mui/material/Typography';
import type { ReactNode } from 'react';
import { Logo } from '../shell/logo.tsx';
import { ModeSwitch } from '../theme/mode-switch.tsx';

/** The page before the portal: name, one card, nothing else. */
export function DoorFrame({ title, children }: { title: string; children: ReactNode }) {
  return (
    <Box sx={{ minHeight: '100dvh', display: 'flex', flexDirection: 'column' }}>
      <Box sx={{ display: 'flex', justifyContent: 'space-between', alignItems: 'center', p: 2 }}>
        <Logo />
        <ModeSwitch />
      </Box>
      <Box component="main" sx={{ flex: 1, display: 'grid', placeItems: { xs: 'start center', sm: 'center' }, px: 2, pb: 8 }}>
        <Paper variant="outlined" sx={{ width: '100%', maxWidth: 440, p: { xs: 2.5, sm: 4 } }}>
          <Typography variant="h1" align="center">{title}</Typography>
          <Typography variant="body2" color="text.secondary" align="center" sx={{ mb: 3 }}>پورتال سازمانی کوک؛ خرید شارژ و بسته اینترنت</Typography>
          {children}
        </Paper>
      </Box>
      <Typography component="footer" variant="caption" color="text.secondary" align="center" sx={{ pb: 2 }}>مبتکران الکترونیک کیش</Typography>
    </Box>
  );
}
