import { useQueryClient } from '@tanstack/react-query';
import { useEffect, useState } from 'react';
import { apiUrl } from './request.ts';
import { runKey } from './runs.ts';
import type { Run } from './types.ts';

const RECONNECT_MS = [1_000, 2_000, 5_000, 10_000] as const;

/**
 * Follows a run by server-sent events and writes what they tell into the query cache. The browser reconnects after a cut
 * by itself; after a refusal (an ended session, a restarted API) it gives up, so this opens the stream anew with growing
 * pauses and asks for the run once, which is also what notices the ended session. Answers whether the stream is open.
 */
export function useRunEvents(runId: string, active: boolean): boolean {
  const queries = useQueryClient();
  const [open, setOpen] = useState(false);

  useEffect(() => {
    if (!active) return;
    let source: EventSource | undefined;
    let timer: ReturnType<typeof setTimeout> | undefined;
    let failures = 0;

    const merge = (event: MessageEvent<unknown>) => {
      const news = JSON.parse(String(event.data)) as Partial<Run>;
      queries.setQueryData<Run>(runKey(runId), (run) => run && { ...run, ...news });
    };
    const refresh = () => void queries.invalidateQueries({ queryKey: runKey(runId) });

    const connect = () => {
      source = new EventSource(apiUrl(`/portal/runs/${runId}/events`));
      source.onopen = () => {
        failures = 0;
        setOpen(true);
      };
      source.addEventListener('progress', merge);
      source.addEventListener('status', (event) => {
        merge(event);
        refresh();
      });
      source.addEventListener('end', (event) => {
        merge(event);
        source?.close();
        setOpen(false);
        refresh();
        void queries.invalidateQueries({ queryKey: ['credit'] });
        void queries.invalidateQueries({ queryKey: ['messages'] });
      });
      source.onerror = () => {
        setOpen(false);
        if (source?.readyState !== EventSource.CLOSED) return;
        refresh();
        timer = setTimeout(connect, RECONNECT_MS[Math.min(failures, RECONNECT_MS.length - 1)]);
        failures += 1;
      };
    };
    connect();
    return () => {
      clearTimeout(timer);
      source?.close();
    };
  }, [runId, active, queries]);

  return open;
}
