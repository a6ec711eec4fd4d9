import RetryIcon from '@mui/icons-material/Replay';
import Button from '@mui/material/Button';
import { useNavigate } from 'react-router';
import { showCount } from '../../domain/count.ts';
import { ApiProblem } from '../api/api-problem.ts';
import { useRetryFailed } from '../api/runs.ts';
import { useNotices } from '../feedback/notices.tsx';

/** Puts what definitively failed into a new draft, to be looked at, mended and confirmed like any order. */
export function RetryFailed({ runId }: { runId: string }) {
  const retry = useRetryFailed(runId);
  const navigate = useNavigate();
  const { tell, tellProblem } = useNotices();
  const make = () =>
    retry.mutate(undefined, {
      onSuccess: ({ id, skipped }) => {
        if (skipped > 0) tell(`${showCount(skipped)} ردیف که محصولش دیگر ارائه نمی‌شود، نیامد.`, 'warning');
        void navigate(`/orders/${id}`);
      },
      onError: (error) => {
        tellProblem(error);
        // What was made before is the place to go on.
        const orderId = error instanceof ApiProblem && error.code === 'already-retried' ? error.body['orderId'] : undefined;
        if (typeof orderId === 'string') void navigate(`/orders/${orderId}`);
      },
    });
  return <Button variant="outlined" startIcon={<RetryIcon />} loading={retry.isPending} onClick={make}>درخواست تازه از ناموفق‌ها</Button>;
}
