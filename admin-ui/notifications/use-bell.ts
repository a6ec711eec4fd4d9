import { useQueryClient } from '@tanstack/react-query';
import { useEffect, useState } from 'react';
import { useRefresh } from 'react-admin';
import { reopen } from './reopen.ts';

const EVENTS = '/api/admin/notifications/events';
/** What rings in a burst refreshes the screen once. */
const SETTLED_MS = 400;

/**
 * How much of the bell is unread, told by the server as it rings: the stream begins with the count. What rang is about what the
 * screens show, so lists and front page are read anew. `again` asks once more, after something was read.
 */
export function useBell(listens: boolean): { unread: number; again: () => void } {
  const [unread, setUnread] = useState(0);
  const [round, setRound] = useState(0);
  const refresh = useRefresh();
  const queries = useQueryClient();
  const again = () => setRound((before) => before + 1);
  useEffect(() => {
    if (!listens) return;
    const stream = new EventSource(EVENTS);
    const timers: ReturnType<typeof setTimeout>[] = [];
    let giveUp: () => void = () => undefined;
    stream.addEventListener('unread', (event: MessageEvent<string>) => setUnread((JSON.parse(event.data) as { count: number }).count));
    stream.addEventListener('notification', () => {
      setUnread((before) => before + 1);
      clearTimeout(timers.pop());
      timers.push(setTimeout(() => {
        // A form in work keeps what was typed: it is not read anew while somebody writes in it.
        if (!document.querySelector('main form')) refresh();
        void queries.invalidateQueries({ queryKey: ['notifications'] });
      }, SETTLED_MS));
    });
    stream.addEventListener('error', () => {
      if (stream.readyState === EventSource.CLOSED) giveUp = reopen(again);
    });
    return () => {
      stream.close();
      giveUp();
      timers.forEach(clearTimeout);
    };
  }, [listens, round, refresh, queries]);
  return { unread, again };
}
