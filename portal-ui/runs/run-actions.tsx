import Button from '@mui/material/Button';
import { useState } from 'react';
import { showCount } from '../../domain/count.ts';
import { useRunAction, type RunAction } from '../api/runs.ts';
import type { Run } from '../api/types.ts';
import { Confirm } from '../feedback/confirm.tsx';
import { useNotices } from '../feedback/notices.tsx';
import { rialText } from '../format/rials.tsx';

const DONE: Record<RunAction, string> = { pause: 'اجرا متوقف شد.', resume: 'اجرا ادامه یافت.', cancel: 'لغو ثبت شد؛ آنچه به اپراتور فرستاده شده است تعیین تکلیف می‌شود.' };

export function RunActions({ run }: { run: Run }) {
  const act = useRunAction(run.id);
  const [asking, setAsking] = useState<'pause' | 'cancel'>();
  const { tell, tellProblem } = useNotices();
  const close = () => {
    act.reset();
    setAsking(undefined);
  };
  const done = (action: RunAction) => () => {
    tell(DONE[action]);
    setAsking(undefined);
  };
  return (
    <>
      {run.status === 'running' && <Button variant="outlined" onClick={() => setAsking('pause')}>توقف</Button>}
      {run.status === 'paused' && (
        <Button variant="contained" loading={act.isPending && asking === undefined} onClick={() => act.mutate('resume', { onSuccess: done('resume'), onError: tellProblem })}>ادامه</Button>
      )}
      {run.status !== 'settling' && <Button variant="outlined" color="error" onClick={() => setAsking('cancel')}>لغو</Button>}
      <Confirm
        open={asking === 'pause'} title="توقف اجرا" action="توقف" busy={act.isPending} error={act.error} onClose={close}
        onConfirm={() => act.mutate('pause', { onSuccess: done('pause') })}
      >
        شماره‌هایی که به اپراتور فرستاده شده‌اند تعیین تکلیف می‌شوند؛ بقیه تا «ادامه» ارسال نمی‌شوند.
      </Confirm>
      <Confirm
        open={asking === 'cancel'} title="لغو اجرا" action="لغو اجرا" danger busy={act.isPending} error={act.error} onClose={close}
        onConfirm={() => act.mutate('cancel', { onSuccess: done('cancel') })}
      >
        از {showCount(run.counts.reserved)} شماره رزرو ({rialText(run.amounts.reserved)}) آنچه هنوز فرستاده نشده است لغو و مبلغ آن به اعتبار شما برمی‌گردد. این کار بازگشت ندارد.
      </Confirm>
    </>
  );
}
