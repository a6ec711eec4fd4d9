import Box from '@mui/material/Box';
import { useState } from 'react';
import type { RowsProps } from './data-table.tsx';
import { RowCard } from './row-card.tsx';

export function RowCards<Row>({ rows, rowKey, label, ...row }: RowsProps<Row>) {
  const [unfolded, setUnfolded] = useState<string>();
  return (
    <Box component="ul" aria-label={label} sx={{ listStyle: 'none', m: 0, p: 0, display: 'grid', gap: 1 }}>
      {rows.map((one) => {
        const id = rowKey(one);
        return <li key={id}><RowCard {...row} row={one} id={id} unfolded={unfolded === id} onUnfold={setUnfolded} /></li>;
      })}
    </Box>
  );
}
