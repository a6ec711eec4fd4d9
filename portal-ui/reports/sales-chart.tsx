import Box from '@mui/material/Box';
import Paper from '@mui/material/Paper';
import Typography from '@mui/material/Typography';
import { OPERATOR_CODES, OPERATORS } from '../../domain/operators.ts';
import type { MatrixRow } from '../api/reports.ts';
import { OPERATOR_COLOURS, OperatorName } from '../format/operator-name.tsx';
import { Rials, rialText } from '../format/rials.tsx';

/** A bar for each product, as long as its share of the largest, cut by operator. */
export function SalesChart({ rows }: { rows: readonly MatrixRow[] }) {
  // Only lengths are drawn of it: a float is enough.
  const largest = Math.max(...rows.map(({ total }) => Number(total.amount)));
  return (
    <Paper variant="outlined" sx={{ p: 2, mt: 2 }}>
      <Typography variant="h2" sx={{ mb: 1.5 }}>سهم هر محصول و اپراتور</Typography>
      <Box sx={{ display: 'grid', gap: 1.5 }}>
        {rows.map(({ product, cells, total }) => (
          <Box key={product}>
            <Box sx={{ display: 'flex', justifyContent: 'space-between', gap: 1, mb: 0.5 }}>
              <Typography variant="body2">{product}</Typography>
              <Typography variant="body2" sx={{ fontWeight: 600 }}><Rials value={total.amount} toman /></Typography>
            </Box>
            <Box
              role="img" aria-label={`${product}: ${cells.map(({ operatorCode, amount }) => `${OPERATORS[operatorCode].persian} ${rialText(amount)}`).join('، ')}`}
              sx={{ display: 'flex', height: 14, borderRadius: 7, overflow: 'hidden', bgcolor: 'action.hover' }}
            >
              {cells.map(({ operatorCode, amount }) => (
                <Box key={operatorCode} title={`${OPERATORS[operatorCode].persian}: ${rialText(amount)}`} sx={{ width: `${(Number(amount) / largest) * 100}%`, bgcolor: OPERATOR_COLOURS[operatorCode] }} />
              ))}
            </Box>
          </Box>
        ))}
      </Box>
      <Box sx={{ display: 'flex', flexWrap: 'wrap', gap: 2, mt: 2 }}>{OPERATOR_CODES.map((code) => <OperatorName key={code} code={code} />)}</Box>
    </Paper>
  );
}
