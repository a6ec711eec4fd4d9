import type { RunWork } from './order-run-rules.ts';

/** What an engineer reads at the top of a run in Temporal UI: counts, and what it waits for. */
export function runDetails(runId: string, work: RunWork, nowMs: number): string {
  const { succeeded, failed, cancelled } = work.counts;
  const open = work.chargeCount - succeeded - failed - cancelled;
  return [
    `Run **${work.number}** (\`${runId}\`) of order \`${work.orderId}\` is **${work.status}**.`,
    `${work.chargeCount} charges: ${succeeded} succeeded, ${failed} failed, ${cancelled} cancelled, ${open} open.`,
    ...waits(work, nowMs),
  ].join('\n\n');
}

function waits(work: RunWork, nowMs: number): string[] {
  const lines: string[] = [];
  const at = (ms: number) => (ms <= nowMs ? 'now' : new Date(ms).toISOString());
  if (work.ended) return ['Nothing is left to do.'];
  if (work.status === 'waiting-for-credit') lines.push('Waits for a credit that covers its price.');
  if (!work.prepared && work.status !== 'waiting-for-credit') lines.push('Making charges of its lines.');
  if (work.control === 'pause') lines.push('Paused by a person; only inquiries go on.');
  if (work.control === 'cancel') lines.push('Being cancelled; what is at the operator is followed to its end.');
  if (work.sending > 0) lines.push(`${work.sending} at the operator, or of a sender that was lost.`);
  for (const { operatorCode, dueMs, blocked } of work.operators) {
    if (blocked !== undefined) lines.push(`Operator ${operatorCode}: waits, **${blocked.reason}**.`);
    else if (dueMs === undefined) lines.push(`Operator ${operatorCode}: repeated numbers wait for their predecessors.`);
    else lines.push(`Operator ${operatorCode}: next charge due ${at(dueMs)}.`);
  }
  if (work.nextInquiryMs !== undefined) lines.push(`Unknown outcomes: next inquiry ${at(work.nextInquiryMs)}.`);
  return lines;
}
