import Table from '@mui/material/Table';
import TableBody from '@mui/material/TableBody';
import TableCell from '@mui/material/TableCell';
import TableHead from '@mui/material/TableHead';
import TableRow from '@mui/material/TableRow';
import Box from '@mui/material/Box';
import { showCount } from '../../domain/count.ts';
import { isOperatorCode, OPERATORS } from '../../domain/operators.ts';
import { Rials } from '../shown/rial-field.tsx';
import { Section } from '../shown/section.tsx';
import type { Standing } from './run.ts';

/** How the run goes at each operator. */
export const OperatorSplit = ({ operators }: Pick<Standing, 'operators'>) => (
  <Section title="به تفکیک اپراتور">
    <Box tabIndex={0} sx={{ overflowX: 'auto' }}>
      <Table size="small">
        <TableHead><TableRow>{['اپراتور', 'موفق', 'ناموفق', 'رزرو', 'مبلغ موفق'].map((head) => <TableCell key={head}>{head}</TableCell>)}</TableRow></TableHead>
        <TableBody>
          {operators.map(({ operatorCode, succeeded, failed, reserved, succeededAmount }) => (
            <TableRow key={operatorCode}>
              <TableCell>{isOperatorCode(operatorCode) ? OPERATORS[operatorCode].persian : operatorCode}</TableCell>
              <TableCell>{showCount(succeeded)}</TableCell>
              <TableCell>{showCount(failed)}</TableCell>
              <TableCell>{showCount(reserved)}</TableCell>
              <TableCell><Rials value={succeededAmount} /></TableCell>
            </TableRow>
          ))}
        </TableBody>
      </Table>
    </Box>
  </Section>
);
