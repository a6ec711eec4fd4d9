import Box from '@mui/material/Box';

interface Part {
  key: string;
  size: number;
  colour: string;
  faint?: boolean;
}

/** Parts of a whole in one bar; moves smoothly while the run goes on. */
export function StackedBar({ parts, label }: { parts: readonly Part[]; label: string }) {
  const total = parts.reduce((sum, { size }) => sum + size, 0);
  const done = parts.filter(({ faint }) => !faint).reduce((sum, { size }) => sum + size, 0);
  return (
    <Box role="progressbar" aria-label={label} aria-valuemin={0} aria-valuemax={total} aria-valuenow={done} sx={{ display: 'flex', height: 12, borderRadius: 6, overflow: 'hidden', bgcolor: 'action.hover' }}>
      {parts.map(({ key, size, colour, faint }) => (
        <Box key={key} sx={{ width: `${total === 0 ? 0 : (size / total) * 100}%`, bgcolor: colour, opacity: faint ? 0.25 : 1, transition: 'width .4s' }} />
      ))}
    </Box>
  );
}
