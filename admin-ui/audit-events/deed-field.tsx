import Typography from '@mui/material/Typography';
import { useRecordContext } from 'react-admin';
import { Code } from '../shown/code-field.tsx';
import { DEED_PERSIAN } from '../shown/timeline-words.ts';

/** A deed as people call it, above the code that the filter takes. */
export function DeedField(_: { label?: string }) {
  const event = useRecordContext<{ action: string }>();
  if (event === undefined) return null;
  const said = DEED_PERSIAN[event.action];
  return <>{said !== undefined && <Typography variant="body2">{said}</Typography>}<Code text={event.action} /></>;
}
