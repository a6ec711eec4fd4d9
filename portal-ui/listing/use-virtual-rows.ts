import { defaultRangeExtractor, useWindowVirtualizer } from '@tanstack/react-virtual';
import { useCallback, useEffect, useLayoutEffect, useRef, useState, type FocusEvent } from 'react';

/** Rows drawn above and below the screen, so that a flick shows no gap and the tabulator always finds a next row. */
const OVERSCAN = 12;
/** The bar of the portal lies over the upper edge, and so may the head of a table. */
const COVERED_PX = 112;
const REST_MS = 250;

interface Options {
  count: number;
  /** Height of a row until it is measured. */
  estimatePx: number;
  /** The row to begin at, from 0. */
  start: number;
  /** Told when the scrolling rests: the first row in sight. */
  onRest: (index: number) => void;
}

/**
 * Which rows of a long list are drawn: those on the screen, a few beside them, and the one that has the focus, wherever
 * it is. The window scrolls, as on every screen; the heights of what is not drawn are filled by the caller.
 */
export function useVirtualRows<Element extends HTMLElement>({ count, estimatePx, start, onRest }: Options) {
  const list = useRef<Element>(null);
  const [marginPx, setMarginPx] = useState(0);
  const [focused, setFocused] = useState<number>();
  const virtual = useWindowVirtualizer({
    count, overscan: OVERSCAN, scrollMargin: marginPx, scrollPaddingStart: COVERED_PX,
    estimateSize: () => estimatePx,
    rangeExtractor: (range) => {
      const rows = defaultRangeExtractor(range);
      return focused === undefined || focused >= count || rows.includes(focused) ? rows : [...rows, focused].sort((a, b) => a - b);
    },
  });

  // What stands above the list grows and shrinks: alerts, progress, filters that wrap.
  useLayoutEffect(() => {
    const measure = () => {
      if (list.current) setMarginPx(Math.round(list.current.getBoundingClientRect().top + window.scrollY));
    };
    measure();
    const observer = new ResizeObserver(measure);
    observer.observe(document.body);
    return () => observer.disconnect();
  }, []);

  const begun = useRef(false);
  useLayoutEffect(() => {
    if (begun.current || marginPx === 0) return;
    begun.current = true;
    if (start > 0) virtual.scrollToIndex(Math.min(start, count - 1), { align: 'start' });
  }, [marginPx, start, count, virtual]);

  const told = useRef(onRest);
  useEffect(() => {
    told.current = onRest;
  });
  const firstInSight = virtual.getVirtualItems().find(({ end }) => end > (virtual.scrollOffset ?? 0) + COVERED_PX)?.index ?? 0;
  useEffect(() => {
    if (virtual.isScrolling || !begun.current) return;
    const timer = setTimeout(() => told.current(firstInSight), REST_MS);
    return () => clearTimeout(timer);
  }, [firstInSight, virtual.isScrolling]);

  const onFocus = useCallback(({ target }: FocusEvent) => {
    const index = target.closest('[data-index]')?.getAttribute('data-index');
    setFocused(index == null ? undefined : Number(index));
  }, []);
  const onBlur = useCallback(() => setFocused(undefined), []);
  const items = virtual.getVirtualItems();
  const parts = withGaps(items.map(({ index, start: top, end }) => ({ index, top, end })), marginPx, marginPx + virtual.getTotalSize());
  return { list, parts, measure: virtual.measureElement, jumpTo: (index: number) => virtual.scrollToIndex(index, { align: 'start' }), seen: { first: firstInSight, last: items.at(-1)?.index ?? 0 }, onFocus, onBlur };
}

interface Part {
  index: number;
  top: number;
  end: number;
}

/** The rows in order, each with the empty height that comes before it; and what comes after the last. */
function withGaps(rows: readonly Part[], from: number, to: number): { rows: (Part & { gapPx: number })[]; afterPx: number } {
  let reached = from;
  const spaced = rows.map((row) => {
    const gapPx = Math.max(0, row.top - reached);
    reached = row.end;
    return { ...row, gapPx };
  });
  return { rows: spaced, afterPx: Math.max(0, to - reached) };
}
