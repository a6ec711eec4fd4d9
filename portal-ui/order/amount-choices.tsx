import Box from '@mui/material/Box';
import Chip from '@mui/material/Chip';
import { formatRial } from '../../domain/rial.ts';

/** The amounts that people charge most, one tap each. */
const USUAL: readonly bigint[] = [50_000n, 100_000n, 200_000n, 500_000n, 1_000_000n];

export function AmountChoices({ value, onChoose }: { value: string; onChoose: (amount: string) => void }) {
  return (
    <Box sx={{ display: 'flex', flexWrap: 'wrap', gap: 1, mt: -1 }}>
      {USUAL.map((rial) => (
        <Chip key={String(rial)} label={formatRial(rial)} size="small" onClick={() => onChoose(String(rial))} color={value === String(rial) ? 'primary' : 'default'} variant={value === String(rial) ? 'filled' : 'outlined'} />
      ))}
    </Box>
  );
}
