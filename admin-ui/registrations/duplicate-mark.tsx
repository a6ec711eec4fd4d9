import Chip from '@mui/material/Chip';
import { useRecordContext } from 'react-admin';
import type { Registration } from './registration.ts';

/** Another organisation has the same national ID. */
export function DuplicateMark() {
  const count = useRecordContext<Registration>()?.duplicateCount ?? 0;
  return count === 0 ? null : <Chip size="small" color="error" variant="outlined" label="ثبت ملی تکراری" />;
}
