import Alert from '@mui/material/Alert';
import MuiLink from '@mui/material/Link';
import { useQuery } from '@tanstack/react-query';
import { useRecordContext } from 'react-admin';
import { Link } from 'react-router';
import { toPersianDigits } from '../../domain/digits.ts';
import { failurePersian } from '../../domain/operator-answers.ts';
import { useActions } from '../data/use-action.ts';
import { Facts } from '../shown/facts.tsx';
import { Instant } from '../shown/instant.tsx';
import { Notes } from '../shown/notes.tsx';
import { ProgressFigures } from '../shown/progress-figures.tsx';
import { Rials } from '../shown/rial-field.tsx';
import { Section } from '../shown/section.tsx';
import { Timeline } from '../shown/timeline.tsx';
import { TwoColumns } from '../shown/two-columns.tsx';
import { Workflow } from '../shown/workflow.tsx';
import { FailureSection } from './failure-section.tsx';
import { OperatorSplit } from './operator-split.tsx';
import { ResultsLinks } from './results-links.tsx';
import { RunStatusField } from './run-status-field.tsx';
import { RunWaits } from './run-waits.tsx';
import type { Run, Standing } from './run.ts';

const REFRESH_MS = 5_000;

/** How far a run is and what it waits for, by operator, and why numbers failed. `label`: for layouts, which read it. */
export function RunOverview(_props: { label?: false }) {
  const run = useRecordContext<Run>();
  const actions = useActions();
  const id = run?.id ?? '';
  const open = run !== undefined && run.endedAt === null;
  const { data } = useQuery({
    queryKey: ['runs', 'standing', id, run?.status, run?.endedAt], queryFn: () => actions.look<Standing>(`/runs/${id}/standing`), enabled: run !== undefined,
    refetchInterval: open ? REFRESH_MS : false, placeholderData: (before) => before,
  });
  if (run === undefined) return null;
  return (
    <TwoColumns
      main={<>
        <Section title="پیشرفت" beside={<RunStatusField source="status" />}>
          <ProgressFigures counts={{ all: run.chargeCount, succeeded: run.succeededCount, failed: run.failedCount, cancelled: run.cancelledCount }}
            amounts={{ all: run.total, succeeded: run.succeededAmount, failed: run.failedAmount, cancelled: run.cancelledAmount }} />
          {run.failureCode !== null && <Alert severity="error">{failurePersian(run.failureCode)}</Alert>}
          {open && data !== undefined && <RunWaits waits={data.waits} />}
        </Section>
        {data !== undefined && data.operators.length > 0 && <OperatorSplit operators={data.operators} />}
        {data !== undefined && <FailureSection runId={id} standing={data} />}
      </>}
      side={<>
        <Section title="اجرا" beside={<ResultsLinks />}>
          <Facts facts={[
            ['درخواست', <MuiLink key="order" component={Link} to={`/orders/${run.orderId}/show`}>{run.orderName}</MuiLink>],
            ['شماره اجرا', toPersianDigits(run.number)],
            ['سازمان', <MuiLink key="organisation" component={Link} to={`/organisations/${run.organisationId}/show`}>{run.organisationName}</MuiLink>],
            ['قابل پرداخت', <Rials key="payable" value={run.payable} withToman />],
            ['اعتبار رزروشده مانده', <Rials key="held" value={run.held} />],
            ['نوبت', <Instant key="occurs" at={run.occursAt} />],
            ['آغاز', <Instant key="start" at={run.startedAt} />],
            ['پایان', <Instant key="end" at={run.endedAt} />],
            ['فرایند', <Workflow key="workflow" id={run.workflowId} />],
          ]} />
        </Section>
        <Notes kind="run" subjectId={id} />
        <Timeline resource="runs" id={id} />
      </>}
    />
  );
}
