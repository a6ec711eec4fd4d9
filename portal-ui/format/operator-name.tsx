import Box from '@mui/material/Box';
import { OPERATORS, type OperatorCode } from '../../domain/operators.ts';

/** The colour by which people know each operator; a mark beside the name, never the only sign. */
export const OPERATOR_COLOURS: Record<OperatorCode, string> = { 1: '#1aa5b8', 2: '#f2b705', 3: '#93328e', 5: '#e2572b' };

/** `name`: where a table calls it by a shorter one. */
export function OperatorName({ code, name = OPERATORS[code].persian }: { code: OperatorCode; name?: string }) {
  return (
    <Box component="span" sx={{ display: 'inline-flex', alignItems: 'center', gap: 0.75, whiteSpace: 'nowrap' }}>
      <Box component="span" sx={{ width: 9, height: 9, borderRadius: '50%', bgcolor: OPERATOR_COLOURS[code], flexShrink: 0 }} />
      {name}
    </Box>
  );
}
