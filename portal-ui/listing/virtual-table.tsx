import Paper from '@mui/material/Paper';
import Skeleton from '@mui/material/Skeleton';
import Table from '@mui/material/Table';
import { Fragment, useState } from 'react';
import { TableHeading } from './table-heading.tsx';
import { TableLine } from './table-line.tsx';
import type { VirtualRowsProps } from './long-list.tsx';
import { useRowPages } from './row-pages.ts';
import { Jump } from './jump.tsx';
import { useVirtualRows } from './use-virtual-rows.ts';

const ROW_PX = 47;
const HEAD = 1;
const ACTIONS_SHARE = 1;
const DETAIL_SHARE = 0.5;

/** The rows in sight of a table of any length; to screen readers it is the whole table. */
export function VirtualTable<Row>({ count, before, pageOf, everyMs, rowKey, label, start, onRest, ...row }: VirtualRowsProps<Row>) {
  const [unfolded, setUnfolded] = useState<string>();
  const { list, parts, measure, jumpTo, seen, onFocus, onBlur } = useVirtualRows<HTMLTableElement>({ count, estimatePx: ROW_PX, start, onRest });
  const rowAt = useRowPages(pageOf, { first: before + seen.first, last: before + seen.last }, everyMs);
  const { columns, actions, detail } = row;
  const width = columns.length + (actions ? 1 : 0) + (detail ? 1 : 0);
  const unit = 100 / (columns.reduce((sum, { share = 1 }) => sum + share, 0) + (actions ? ACTIONS_SHARE : 0) + (detail ? DETAIL_SHARE : 0));
  const gap = (heightPx: number) => heightPx > 0 && <tbody aria-hidden><tr><td colSpan={width} style={{ height: heightPx, padding: 0 }} /></tr></tbody>;
  return (
    <>
      <Jump count={count} before={before} now={seen.first} onJump={jumpTo} />
      {/* `clip` and not `hidden`: the head stays in sight while the window scrolls. */}
      <Paper variant="outlined" sx={{ overflow: 'clip' }}>
        <Table
          ref={list} size="small" aria-label={label} aria-rowcount={before + count + HEAD} onFocus={onFocus} onBlur={onBlur}
          sx={{ tableLayout: 'fixed', borderCollapse: 'separate', '& thead th': { position: 'sticky', top: { xs: 56, sm: 64 }, zIndex: 1, bgcolor: 'background.paper' } }}
        >
          <colgroup>
            {columns.map(({ key, share = 1 }) => <col key={key} style={{ width: `${share * unit}%` }} />)}
            {actions && <col style={{ width: `${ACTIONS_SHARE * unit}%` }} />}
            {detail && <col style={{ width: `${DETAIL_SHARE * unit}%` }} />}
          </colgroup>
          <TableHeading {...row} />
          {parts.rows.map(({ index, gapPx }) => {
            const one = rowAt(before + index);
            const id = one && rowKey(one);
            return (
              <Fragment key={index}>
                {gap(gapPx)}
                <tbody ref={measure} data-index={index}>
                  {one && id !== undefined
                    ? <TableLine {...row} row={one} id={id} unfolded={unfolded === id} onUnfold={setUnfolded} rowIndex={before + index + HEAD + 1} />
                    : <tr aria-rowindex={before + index + HEAD + 1} aria-busy><td colSpan={width} style={{ height: ROW_PX, padding: '0 16px' }}><Skeleton /></td></tr>}
                </tbody>
              </Fragment>
            );
          })}
          {gap(parts.afterPx)}
        </Table>
      </Paper>
    </>
  );
}
