import Box from '@mui/material/Box';
import type { ReactNode } from 'react';

const column = { display: 'flex', flexDirection: 'column', gap: 2, minWidth: 0 } as const;

/** What is judged beside what is done about it; one below the other on a narrow screen. */
export function TwoColumns({ main, side }: { main: ReactNode; side: ReactNode }) {
  return (
    <Box sx={{ display: 'grid', gridTemplateColumns: { xs: 'minmax(0, 1fr)', md: 'minmax(0, 3fr) minmax(0, 2fr)' }, gap: 2, alignItems: 'start' }}>
      <Box sx={column}>{main}</Box>
      <Box sx={column}>{side}</Box>
    </Box>
  );
}
