import Typography from '@mui/material/Typography';
import { OPERATOR_SOURCE_PERSIAN, type OperatorSource } from '../../domain/statuses.ts';

/** Says so where the operator is not simply what the number's prefix suggests. */
export function OperatorSourceMark({ source }: { source: OperatorSource | undefined }) {
  if (!source || source === 'prefix') return null;
  return <Typography component="span" variant="caption" color="text.secondary">({OPERATOR_SOURCE_PERSIAN[source]})</Typography>;
}
