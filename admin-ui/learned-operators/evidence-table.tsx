import Box from '@mui/material/Box';
import Table from '@mui/material/Table';
import TableBody from '@mui/material/TableBody';
import TableCell from '@mui/material/TableCell';
import TableHead from '@mui/material/TableHead';
import TableRow from '@mui/material/TableRow';
import Typography from '@mui/material/Typography';
import { Link } from 'react-router';
import { OUTCOME_SOURCE_PERSIAN } from '../charges/outcome-source.ts';
import { Code } from '../shown/code-field.tsx';
import { Instant } from '../shown/instant.tsx';

export interface Evidence {
  chargeId: string;
  organisationName: string;
  orderName: string;
  settledAt: string;
  source: 'answer' | 'inquiry';
  operatorTransactionId: string | null;
}

/** Who bought, when, and what the operator said. */
export function EvidenceTable({ evidence }: { evidence: readonly Evidence[] }) {
  if (evidence.length === 0) return <Typography variant="body2" color="text.secondary">گواهی نمانده است.</Typography>;
  return (
    <Box tabIndex={0} sx={{ overflowX: 'auto' }}>
      <Table size="small">
        <TableHead><TableRow>{['زمان', 'سازمان', 'درخواست', 'از', 'شناسه اپراتور'].map((head) => <TableCell key={head}>{head}</TableCell>)}</TableRow></TableHead>
        <TableBody>
          {evidence.map((one) => (
            <TableRow key={one.chargeId}>
              <TableCell><Link to={`/charges/${one.chargeId}/show`}><Instant at={one.settledAt} /></Link></TableCell>
              <TableCell>{one.organisationName}</TableCell>
              <TableCell>{one.orderName}</TableCell>
              <TableCell>{OUTCOME_SOURCE_PERSIAN[one.source]}</TableCell>
              <TableCell>{one.operatorTransactionId === null ? '—' : <Code text={one.operatorTransactionId} />}</TableCell>
            </TableRow>
          ))}
        </TableBody>
      </Table>
    </Box>
  );
}
