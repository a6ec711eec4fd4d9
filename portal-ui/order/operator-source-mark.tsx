import CancelIcon from '@mui/icons-material/Cancel';
import Chip from '@mui/material/Chip';
import Tooltip from '@mui/material/Tooltip';
import Typography from '@mui/material/Typography';
import type { OperatorCode } from '../../domain/operators.ts';
import { OPERATOR_SOURCE_PERSIAN } from '../../domain/statuses.ts';
import { useDismissLearned } from '../api/lines.ts';
import type { OrderLine } from '../api/types.ts';
import { useNotices } from '../feedback/notices.tsx';
import { guessedOperator } from './line-form.ts';

type Marked = Pick<OrderLine, 'id' | 'mobile' | 'operatorSource'> & { operatorCode: OperatorCode };

/** Says where the operator came from, where it is not what the number's prefix suggests. */
export function OperatorSourceMark({ line }: { line: Marked }) {
  if (!line.mobile || guessedOperator(line.mobile) === line.operatorCode) return null;
  return <Typography component="span" variant="caption" color="text.secondary">({OPERATOR_SOURCE_PERSIAN[line.operatorSource]})</Typography>;
}

/** In a draft what an earlier purchase taught can be taken away: the line then goes by its prefix again. */
export function RemovableSourceMark({ line, orderId }: { line: Marked; orderId: string }) {
  const dismiss = useDismissLearned(orderId);
  const { tell, tellProblem } = useNotices();
  if (line.operatorSource !== 'learned') return <OperatorSourceMark line={line} />;
  const remove = () => dismiss.mutate(line.id, { onSuccess: () => tell('اپراتور این ردیف از این پس از پیش‌شماره است.'), onError: tellProblem });
  return (
    <Tooltip title="نادرست است؟ با × اپراتور به پیش‌شماره برمی‌گردد.">
      <Chip size="small" variant="outlined" label={OPERATOR_SOURCE_PERSIAN.learned} disabled={dismiss.isPending} onDelete={remove}
        deleteIcon={<CancelIcon role="button" aria-label="حذف اپراتور خرید قبلی" aria-hidden={false} />} />
    </Tooltip>
  );
}
