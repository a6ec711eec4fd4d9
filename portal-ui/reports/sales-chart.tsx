import Box from '@mui/material/Box';
import Paper from '@mui/material/Paper';
import Typography from '@mui/material/Typography';
import type { OperatorCode } from '../../domain/operators.ts';
import type { MatrixCell, SalesSummary } from '../api/reports.ts';
import { OPERATOR_COLOURS, OperatorName } from '../format/operator-name.tsx';
import { Rials, rialText } from '../format/rials.tsx';

/** A bar for each product, as long as its share of the largest, cut by operator; operators by the names that head the table's columns. */
export function SalesChart({ rows, operators }: Pick<SalesSummary, 'rows' | 'operators'>) {
  const nameOf = (code: OperatorCode) => operators.find(({ operatorCode }) => operatorCode === code)?.name;
  const sayingOf = ({ operatorCode, amount }: MatrixCell) => `${nameOf(operatorCode)}: ${rialText(amount)}`;
  // Only lengths are drawn of it: a float is enough.
  const largest = Math.max(...rows.map(({ total }) => Number(total.amount)));
  return (
    <Paper variant="outlined" sx={{ p: 2, mt: 2, printColorAdjust: 'exact' }}>
      <Typography variant="h2" sx={{ mb: 1.5 }}>سهم هر محصول و اپراتور</Typography>
      <Box sx={{ display: 'grid', gap: 1.5 }}>
        {rows.map(({ product, cells, total }) => (
          <Box key={product}>
            <Box sx={{ display: 'flex', justifyContent: 'space-between', gap: 1, mb: 0.5 }}>
              <Typography variant="body2">{product}</Typography>
              <Typography variant="body2" sx={{ fontWeight: 600 }}><Rials value={total.amount} toman /></Typography>
            </Box>
            <Box
              role="img" aria-label={`${product}: ${cells.map(sayingOf).join('، ')}`}
              sx={{ display: 'flex', height: 14, borderRadius: 7, overflow: 'hidden', bgcolor: 'action.hover' }}
            >
              {cells.map((cell) => (
                <Box key={cell.operatorCode} title={sayingOf(cell)} sx={{ width: `${(Number(cell.amount) / largest) * 100}%`, bgcolor: OPERATOR_COLOURS[cell.operatorCode] }} />
              ))}
            </Box>
          </Box>
        ))}
      </Box>
      <Box sx={{ display: 'flex', flexWrap: 'wrap', gap: 2, mt: 2 }}>{operators.map(({ operatorCode, name }) => <OperatorName key={operatorCode} code={operatorCode} name={name} />)}</Box>
    </Paper>
  );
}
