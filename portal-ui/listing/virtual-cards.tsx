import Box from '@mui/material/Box';
import Skeleton from '@mui/material/Skeleton';
import { useState } from 'react';
import { Jump } from './jump.tsx';
import type { VirtualRowsProps } from './long-list.tsx';
import { RowCard } from './row-card.tsx';
import { useRowPages } from './row-pages.ts';
import { useVirtualRows } from './use-virtual-rows.ts';

const CARD_PX = 132;
const BETWEEN_PX = 8;

/** The same on a phone: cards, of which only those in sight are drawn. */
export function VirtualCards<Row>({ count, before, pageOf, everyMs, rowKey, label, start, onRest, ...row }: VirtualRowsProps<Row>) {
  const [unfolded, setUnfolded] = useState<string>();
  const { list, parts, measure, jumpTo, seen, onFocus, onBlur } = useVirtualRows<HTMLUListElement>({ count, estimatePx: CARD_PX, start, onRest });
  const rowAt = useRowPages(pageOf, { first: before + seen.first, last: before + seen.last }, everyMs);
  return (
    <>
      <Jump count={count} before={before} now={seen.first} onJump={jumpTo} />
      <Box component="ul" ref={list} aria-label={label} onFocus={onFocus} onBlur={onBlur} sx={{ listStyle: 'none', m: 0, p: 0, display: 'flow-root' }} style={{ paddingBottom: parts.afterPx }}>
        {parts.rows.map(({ index, gapPx }) => {
          const one = rowAt(before + index);
          const id = one && rowKey(one);
          return (
            // The gap is outside of what is measured, a margin; and `flow-root` keeps it inside of the list.
            <li key={index} ref={measure} data-index={index} aria-setsize={before + count} aria-posinset={before + index + 1} style={{ marginTop: gapPx, paddingBottom: BETWEEN_PX }}>
              {one && id !== undefined
                ? <RowCard {...row} row={one} id={id} unfolded={unfolded === id} onUnfold={setUnfolded} />
                : <Skeleton variant="rounded" height={CARD_PX - BETWEEN_PX} aria-label="در حال بارگذاری" />}
            </li>
          );
        })}
      </Box>
    </>
  );
}
