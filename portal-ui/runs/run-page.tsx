import Box from '@mui/material/Box';
import { useParams } from 'react-router';
import type { RunStatus } from '../../domain/statuses.ts';
import { useCredit } from '../api/credit.ts';
import { useRunEvents } from '../api/run-events.ts';
import { useRun } from '../api/runs.ts';
import type { Run } from '../api/types.ts';
import { QueryState } from '../feedback/query-state.tsx';
import { useMay } from '../session/session.tsx';
import { Instant } from '../format/instant.tsx';
import { RunStatusChip } from '../format/status-chip.tsx';
import { PageHead } from '../shell/page-head.tsx';
import { Charges } from './charges.tsx';
import { Downloads } from './downloads.tsx';
import { RetryFailed } from './retry-failed.tsx';
import { Pins } from './pins.tsx';
import { Progress } from './progress.tsx';
import { RunActions } from './run-actions.tsx';

const ENDED: readonly RunStatus[] = ['finished', 'cancelled', 'failed'];
const POLL_MS = 4_000;

/** One run, live: the event stream while it is open, asking every few seconds while it is not. */
export default function RunPage() {
  const { runId = '' } = useParams();
  const run = useRun(runId, false);
  const live = run.data !== undefined && !ENDED.includes(run.data.status);
  const streaming = useRunEvents(runId, live);
  useRun(runId, live && !streaming ? POLL_MS : false);
  // A run takes from what is held and gives back: the balance above must not lag behind the numbers here.
  useCredit(live ? POLL_MS : undefined);
  return <QueryState query={run}>{(data) => <RunView run={data} live={live} />}</QueryState>;
}

function RunView({ run, live }: { run: Run; live: boolean }) {
  const mayControl = useMay('orders:control');
  const mayReveal = useMay('pins:reveal');
  const mayWrite = useMay('orders:write');
  return (
    <>
      <PageHead
        title={run.orderName} mark={<RunStatusChip status={run.status} />} back={{ to: `/orders/${run.orderId}`, label: 'بازگشت به درخواست' }}
        actions={mayControl && live && <RunActions run={run} />}
      >
        {run.startedAt && <>آغاز <Instant at={run.startedAt} /></>}
        {run.endedAt && <>، پایان <Instant at={run.endedAt} /></>}
      </PageHead>
      <Progress run={run} live={live} />
      <Box sx={{ display: 'flex', displayPrint: 'none', gap: 1, mb: 3, flexWrap: 'wrap' }}>
        <Downloads run={run} />
        {mayWrite && !live && run.counts.failed > 0 && <RetryFailed runId={run.id} />}
      </Box>
      {mayReveal && <Pins runId={run.id} live={live} />}
      <Charges runId={run.id} live={live} />
    </>
  );
}
