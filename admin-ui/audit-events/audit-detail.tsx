import Box from '@mui/material/Box';
import Table from '@mui/material/Table';
import TableBody from '@mui/material/TableBody';
import TableCell from '@mui/material/TableCell';
import TableHead from '@mui/material/TableHead';
import TableRow from '@mui/material/TableRow';
import { Code } from '../shown/code-field.tsx';

type Values = Record<string, unknown>;
interface Change {
  before: Values;
  after: Values;
}

const isChange = (detail: unknown): detail is Change & Values =>
  typeof detail === 'object' && detail !== null && ['before', 'after'].every((side) => typeof (detail as Values)[side] === 'object' && (detail as Values)[side] !== null);
const written = (value: unknown) => (value === undefined ? '—' : typeof value === 'string' ? value : JSON.stringify(value));

/** What changed, field by field, before beside after; what else was kept of the deed stands below as it is. */
export function AuditDetail({ detail }: { detail: unknown }) {
  const { before, after, ...more } = isChange(detail) ? detail : { before: {}, after: {}, ...(detail as Values | null) };
  const fields = [...new Set([...Object.keys(before), ...Object.keys(after)])];
  return (
    <Box sx={{ minWidth: 0 }}>
      {fields.length > 0 && (
        <Table size="small" aria-label="پیش و پس" sx={{ tableLayout: 'fixed', '& td': { overflowWrap: 'anywhere', verticalAlign: 'top' } }}>
          <TableHead><TableRow><TableCell>فیلد</TableCell><TableCell>پیش</TableCell><TableCell>پس</TableCell></TableRow></TableHead>
          <TableBody>
            {fields.map((field) => (
              <TableRow key={field}>
                <TableCell><Code text={field} /></TableCell>
                <TableCell sx={{ textDecoration: 'line-through', color: 'text.secondary' }}><bdi>{written(before[field])}</bdi></TableCell>
                <TableCell sx={{ fontWeight: 600 }}><bdi>{written(after[field])}</bdi></TableCell>
              </TableRow>
            ))}
          </TableBody>
        </Table>
      )}
      {Object.keys(more).length > 0 && (
        <pre dir="ltr" style={{ margin: 0, whiteSpace: 'pre-wrap', overflowWrap: 'anywhere', fontSize: 13 }}>{JSON.stringify(more, null, 2)}</pre>
      )}
    </Box>
  );
}
