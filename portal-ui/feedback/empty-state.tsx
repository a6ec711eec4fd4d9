import Box from '@mui/material/Box';
import Typography from '@mui/material/Typography';
import type { ReactNode } from 'react';

/** What stands where a list has nothing: why, and what to do next. */
export function EmptyState({ icon, title, children, action }: { icon?: ReactNode; title: string; children?: ReactNode; action?: ReactNode }) {
  return (
    <Box sx={{ textAlign: 'center', py: 6, px: 3, color: 'text.secondary' }}>
      {icon && <Box sx={{ '& svg': { fontSize: 48 }, opacity: 0.6, mb: 1 }}>{icon}</Box>}
      <Typography variant="h3" component="p" sx={{ color: 'text.primary' }}>{title}</Typography>
      {children && <Typography variant="body2" component="div" sx={{ mt: 0.5, maxWidth: 440, mx: 'auto' }}>{children}</Typography>}
      {action && <Box sx={{ mt: 2 }}>{action}</Box>}
    </Box>
  );
}
