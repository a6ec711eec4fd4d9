import useMediaQuery from '@mui/material/useMediaQuery';
import type { Theme } from '@mui/material/styles';
import { hashKey, keepPreviousData, useQuery } from '@tanstack/react-query';
import type { ReactNode } from 'react';
import { PAGE_ROWS, type PageOfRows } from '../api/pages.ts';
import { QueryState } from '../feedback/query-state.tsx';
import { DataTable, type RowsProps } from './data-table.tsx';
import { Pager } from './pager.tsx';
import { useListAddress } from './use-list-address.ts';
import { VirtualCards } from './virtual-cards.tsx';
import { VirtualTable } from './virtual-table.tsx';

/** Browsers end a page at some thirty million pixels: a list that is longer than this is turned over in parts. */
const PART_ROWS = 100_000;

interface Props<Row> extends Omit<RowsProps<Row>, 'rows'> {
  /** The query of a page of `PAGE_ROWS` rows. */
  pageOf: (page: number) => PageOfRows<Row>;
  everyMs?: number | false;
  /** What stands there where the list has nothing. */
  empty: ReactNode;
}

export interface VirtualRowsProps<Row> extends Omit<Props<Row>, 'empty' | 'everyMs'> {
  count: number;
  /** Rows of the list that come before these. */
  before: number;
  everyMs: number | false;
  start: number;
  onRest: (index: number) => void;
}

/**
 * A list of any length, of which only what is in sight is fetched and drawn. The row that one has come to stands in the
 * address. What one page holds is a plain list, that browsers search and print whole.
 */
export function LongList<Row>({ empty, everyMs = false, ...list }: Props<Row>) {
  const narrow = useMediaQuery<Theme>((theme) => theme.breakpoints.down('md'));
  const { page: part, setPage, row, setRow } = useListAddress();
  const { pageOf } = list;
  const head = useQuery({ ...pageOf(1), refetchInterval: everyMs, placeholderData: keepPreviousData });
  const Virtual = narrow ? VirtualCards : VirtualTable;
  return (
    <QueryState query={head}>
      {({ items, total }) => {
        if (items.length === 0) return <>{empty}</>;
        if (total <= PAGE_ROWS) return <DataTable {...list} rows={items} />;
        const before = (Math.min(part, Math.ceil(total / PART_ROWS)) - 1) * PART_ROWS;
        return (
          <>
            {/* Another filter is another list: it begins at its top. */}
            <Virtual
              {...list} key={`${hashKey(pageOf(1).queryKey)} ${before}`} before={before} count={Math.min(PART_ROWS, total - before)} everyMs={everyMs}
              start={row - 1} onRest={(index) => index + 1 !== row && setRow(index + 1)}
            />
            <Pager page={before / PART_ROWS + 1} pageSize={PART_ROWS} total={total} onPage={setPage} />
          </>
        );
      }}
    </QueryState>
  );
}
