import Paper from '@mui/material/Paper';
import useMediaQuery from '@mui/material/useMediaQuery';
import type { Theme } from '@mui/material/styles';
import type { ReactNode } from 'react';
import { RowCards } from './row-cards.tsx';
import { RowTable } from './row-table.tsx';

export interface Column<Row> {
  key: string;
  title: string;
  cell: (row: Row) => ReactNode;
  align?: 'end';
  /** On a phone: the head of the card, beside the others' label and value. */
  lead?: boolean;
  /** On a phone: left out. */
  wideOnly?: boolean;
  /** Of a long list, whose columns do not measure their rows: as a share beside the others' 1. */
  share?: number;
}

/** How any row is shown. */
interface RowShape<Row> {
  columns: readonly Column<Row>[];
  /** Buttons of one row. */
  actions?: (row: Row) => ReactNode;
  onOpen?: (row: Row) => void;
  /** What unfolds under a row, where there is anything. */
  detail?: (row: Row) => ReactNode;
}

export interface RowsProps<Row> extends RowShape<Row> {
  rows: readonly Row[];
  rowKey: (row: Row) => string;
  label: string;
}

export interface RowProps<Row> extends RowShape<Row> {
  row: Row;
  id: string;
  unfolded: boolean;
  onUnfold: (id: string | undefined) => void;
}

/** A list: a table where there is room and on paper, cards on a phone. Between the two a wide table scrolls in its frame: no column is ever cut off. */
export function DataTable<Row>(props: RowsProps<Row>) {
  const narrow = useMediaQuery<Theme>((theme) => theme.breakpoints.down('md').replace('@media', '@media screen and'));
  if (narrow) return <RowCards {...props} />;
  return (
    <Paper variant="outlined" sx={{ overflowX: 'auto' }}>
      <RowTable {...props} />
    </Paper>
  );
}
