import OkIcon from '@mui/icons-material/CheckCircleOutlined';
import WrongIcon from '@mui/icons-material/ErrorOutlined';
import Box from '@mui/material/Box';
import Button from '@mui/material/Button';
import Dialog from '@mui/material/Dialog';
import DialogActions from '@mui/material/DialogActions';
import DialogContent from '@mui/material/DialogContent';
import DialogTitle from '@mui/material/DialogTitle';
import Typography from '@mui/material/Typography';
import type { ReactNode } from 'react';
import type { Identifier } from 'react-admin';
import { toPersianDigits } from '../../domain/digits.ts';
import { wordsOfProblem } from '../words/words.ts';
import type { BulkResult } from './use-bulk-decision.ts';

interface Props<Row> {
  title: string;
  rows: readonly Row[];
  nameOf: (row: Row) => ReactNode;
  /** What is asked of each row by itself. */
  rowForm?: ((row: Row) => ReactNode) | undefined;
  /** What is asked once for all. */
  children: ReactNode;
  confirm: string;
  ready: boolean;
  send: () => void;
  isPending: boolean;
  results: readonly BulkResult[] | undefined;
  close: () => void;
}

/** A decision on the rows that were chosen, each by name; after the answer, what became of each. */
export function BulkDialog<Row extends { id: Identifier }>({ title, rows, nameOf, rowForm, children, confirm, ready, send, isPending, results, close }: Props<Row>) {
  return (
    <Dialog open onClose={isPending ? undefined : close} fullWidth maxWidth="sm">
      <DialogTitle>{title} · {toPersianDigits(rows.length)} مورد</DialogTitle>
      <DialogContent sx={{ display: 'flex', flexDirection: 'column', gap: 2 }}>
        {results === undefined && children}
        <Box component="ul" sx={{ listStyle: 'none', m: 0, p: 0, display: 'flex', flexDirection: 'column', gap: 1 }}>
          {rows.map((row) => (
            <Box component="li" key={row.id} sx={{ borderBottom: 1, borderColor: 'divider', pb: 1, overflowWrap: 'anywhere' }}>
              <Typography variant="body2" component="div">{nameOf(row)}</Typography>
              {results === undefined ? rowForm?.(row) : <Outcome result={results.find(({ id }) => id === row.id)} />}
            </Box>
          ))}
        </Box>
      </DialogContent>
      <DialogActions>
        {results === undefined ? (
          <>
            <Button onClick={close} disabled={isPending}>انصراف</Button>
            <Button variant="contained" onClick={send} disabled={!ready} loading={isPending}>{confirm}</Button>
          </>
        ) : <Button variant="contained" onClick={close}>بستن</Button>}
      </DialogActions>
    </Dialog>
  );
}

function Outcome({ result }: { result: BulkResult | undefined }) {
  if (result === undefined) return null;
  return (
    <Typography variant="body2" color={result.ok ? 'success.main' : 'error.main'} sx={{ display: 'flex', gap: 0.5, alignItems: 'center' }}>
      {result.ok ? <><OkIcon fontSize="small" /><span>انجام شد</span></> : <><WrongIcon fontSize="small" />{wordsOfProblem(result.detail ?? '', result.code)}</>}
    </Typography>
  );
}
