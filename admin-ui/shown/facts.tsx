import Box from '@mui/material/Box';
import type { ReactNode } from 'react';

/** Names and values side by side. */
export function Facts({ facts }: { facts: readonly (readonly [name: string, value: ReactNode])[] }) {
  return (
    <Box component="dl" sx={{ display: 'grid', gridTemplateColumns: 'minmax(7rem, auto) minmax(0, 1fr)', columnGap: 2, rowGap: 1, m: 0 }}>
      {facts.map(([name, value]) => [
        <Box component="dt" key={`${name}.`} sx={{ color: 'text.secondary' }}>{name}</Box>,
        <Box component="dd" key={name} sx={{ m: 0, overflowWrap: 'anywhere' }}>{value ?? '—'}</Box>,
      ])}
    </Box>
  );
}
