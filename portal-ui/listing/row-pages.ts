import { useQueries } from '@tanstack/react-query';
import { useEffect, useState } from 'react';
import { PAGE_ROWS, type PageOfRows } from '../api/pages.ts';

/** Rows beyond the screen that are fetched before they are seen. */
const AHEAD = 40;
/** Who drags the bar over thousands of rows asks only for those where it rests. */
const REST_MS = 90;
const KEPT_MS = 60_000;

export interface SeenRows {
  first: number;
  last: number;
}

/** The rows that are in sight and those about to be, by their place in the whole list; undefined where one is not here yet. */
export function useRowPages<Row>(pageOf: (page: number) => PageOfRows<Row>, seen: SeenRows, everyMs: number | false): (place: number) => Row | undefined {
  const from = Math.floor(Math.max(0, seen.first - AHEAD) / PAGE_ROWS) + 1;
  const to = Math.floor((seen.last + AHEAD) / PAGE_ROWS) + 1;
  const [asked, setAsked] = useState({ from, to });
  useEffect(() => {
    if (asked.from === from && asked.to === to) return;
    const timer = setTimeout(() => setAsked({ from, to }), REST_MS);
    return () => clearTimeout(timer);
  }, [asked, from, to]);
  const answers = useQueries({
    queries: Array.from({ length: asked.to - asked.from + 1 }, (_, index) => ({
      ...pageOf(asked.from + index), refetchInterval: everyMs, gcTime: KEPT_MS,
    })),
  });
  return (place) => answers[Math.floor(place / PAGE_ROWS) + 1 - asked.from]?.data?.items[place % PAGE_ROWS];
}
