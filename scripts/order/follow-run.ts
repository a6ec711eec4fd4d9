import type { PortalClient } from './portal-client.ts';
import type { ProgressLine } from './progress-line.ts';
import { readEvents } from './read-events.ts';
import type { Run } from './types.ts';

const RECONNECT_MS = 1_000;

/** Follows a run to its end by server-sent events, coming back after every cut; undefined where `signal` ended the wait. */
export async function followRun(client: PortalClient, runId: string, line: ProgressLine, signal: AbortSignal): Promise<Run | undefined> {
  while (!signal.aborted) {
    const ended = await followOnce(client, runId, line, signal).catch((error: unknown) => {
      if (!signal.aborted) line.note(`the event stream was cut (${error instanceof Error ? error.message : 'unknown'}), coming back`);
      return undefined;
    });
    if (ended !== undefined) return ended;
    await new Promise((resolve) => setTimeout(resolve, RECONNECT_MS));
  }
  return undefined;
}

async function followOnce(client: PortalClient, runId: string, line: ProgressLine, signal: AbortSignal): Promise<Run | undefined> {
  const answer = await client.stream(`/portal/runs/${runId}/events`, signal);
  if (!answer.ok || answer.body === null) throw new Error(`HTTP ${answer.status}`);
  // Node's streams can be iterated; the browser's types of fetch don't say so.
  for await (const event of readEvents(answer.body as unknown as AsyncIterable<Uint8Array>)) {
    const run = JSON.parse(event.data) as Run;
    line.show(run);
    if (event.name === 'end') return run;
  }
  return undefined;
}
