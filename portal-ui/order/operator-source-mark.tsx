import Typography from '@mui/material/Typography';
import type { OperatorCode } from '../../domain/operators.ts';
import { OPERATOR_SOURCE_PERSIAN } from '../../domain/statuses.ts';
import type { OrderLine } from '../api/types.ts';
import { guessedOperator } from './line-form.ts';

/** Says where the operator came from, where it is not what the number's prefix suggests. */
export function OperatorSourceMark({ line }: { line: Pick<OrderLine, 'mobile' | 'operatorSource'> & { operatorCode: OperatorCode } }) {
  if (!line.mobile || guessedOperator(line.mobile) === line.operatorCode) return null;
  return <Typography component="span" variant="caption" color="text.secondary">({OPERATOR_SOURCE_PERSIAN[line.operatorSource]})</Typography>;
}
