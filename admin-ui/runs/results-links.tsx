import Link from '@mui/material/Link';
import { useRecordContext } from 'react-admin';

const KINDS = [{ extension: 'xlsx', label: 'دریافت اکسل' }, { extension: 'csv', label: 'دریافت CSV' }] as const;

/** A run's results as its customer gets them; the server notes who takes them. */
export function ResultsLinks() {
  const run = useRecordContext<{ id: string }>();
  if (run === undefined) return null;
  return (
    <span style={{ display: 'inline-flex', gap: 12, whiteSpace: 'nowrap' }}>
      {KINDS.map(({ extension, label }) => (
        <Link key={extension} variant="body2" href={`/api/admin/runs/${run.id}/charges.${extension}`} download onClick={(event) => event.stopPropagation()}>{label}</Link>
      ))}
    </span>
  );
}
