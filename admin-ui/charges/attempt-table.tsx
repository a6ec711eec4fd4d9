import Table from '@mui/material/Table';
import TableBody from '@mui/material/TableBody';
import TableCell from '@mui/material/TableCell';
import TableHead from '@mui/material/TableHead';
import TableRow from '@mui/material/TableRow';
import { RecordContextProvider, useListContext } from 'react-admin';
import { classifyAnswer } from '../../domain/operator-answers.ts';
import { toPersianDigits } from '../../domain/digits.ts';
import { Code } from '../shown/code-field.tsx';
import { InstantField } from '../shown/instant-field.tsx';
import { OUTCOME_SOURCE_PERSIAN, type OutcomeSource } from './outcome-source.ts';

interface Outcome {
  at: string;
  source: OutcomeSource;
  kind: string;
  final: boolean;
  code: string;
  operatorTransactionId: string | null;
  decidedBy: string;
  reason: string | null;
  evidence: string | null;
}

interface Attempt {
  id: string;
  number: number;
  createdAt: string;
  outcomes: Outcome[];
}

const KIND_PERSIAN: Record<string, string> = {
  succeeded: 'موفق', refused: 'ناموفق', retryable: 'دوباره فرستاده می‌شود', 'not-sent': 'فرستاده نشد', 'not-found': 'نزد اپراتور نیست',
  unknown: 'نامعلوم', contradiction: 'متناقض',
};

/** Every call to the operator and everything that was heard about it, in the order in which it came. */
export function AttemptTable() {
  const { data = [] } = useListContext<Attempt>();
  return (
    <Table size="small" sx={{ minWidth: 560, '& td, & th': { px: 1 } }}>
      <TableHead>
        <TableRow>
          {['تلاش', 'زمان', 'از', 'نتیجه', 'کد', 'توضیح'].map((head) => <TableCell key={head}>{head}</TableCell>)}
        </TableRow>
      </TableHead>
      <TableBody>{data.flatMap((attempt) => rowsOf(attempt))}</TableBody>
    </Table>
  );
}

function rowsOf(attempt: Attempt) {
  const sent = (
    <TableRow key={attempt.id} sx={{ bgcolor: 'action.hover' }}>
      <TableCell>{toPersianDigits(attempt.number)}</TableCell>
      <TableCell><RecordContextProvider value={attempt}><InstantField source="createdAt" /></RecordContextProvider></TableCell>
      <TableCell>ارسال</TableCell>
      <TableCell colSpan={3}><Code text={attempt.id} /></TableCell>
    </TableRow>
  );
  return [sent, ...attempt.outcomes.map((outcome, index) => <OutcomeRow key={`${attempt.id} ${index}`} outcome={outcome} />)];
}

function OutcomeRow({ outcome }: { outcome: Outcome }) {
  const { source, kind, code, operatorTransactionId, decidedBy, reason, evidence } = outcome;
  return (
    <TableRow>
      <TableCell />
      <TableCell><RecordContextProvider value={outcome}><InstantField source="at" /></RecordContextProvider></TableCell>
      <TableCell sx={{ whiteSpace: 'nowrap' }}>{OUTCOME_SOURCE_PERSIAN[source]}</TableCell>
      <TableCell sx={{ fontWeight: outcome.final ? 600 : 400 }}>{KIND_PERSIAN[kind] ?? kind}</TableCell>
      <TableCell sx={{ whiteSpace: 'nowrap' }}><Code text={code} /></TableCell>
      <TableCell>
        {reason === null ? classifyAnswer(code).persian : `${decidedBy}: ${reason} · ${evidence ?? ''}`}
        {operatorTransactionId !== null && <> <Code text={operatorTransactionId} /></>}
      </TableCell>
    </TableRow>
  );
}
