import Chip from '@mui/material/Chip';
import Stack from '@mui/material/Stack';
import { useFieldValue, useRecordContext, type FieldProps } from 'react-admin';
import { showAge } from '../../domain/calendar/age.ts';
import { showInstant } from '../../domain/calendar/jalali.ts';

interface Props extends FieldProps {
  /** The record's field that says whether it is beyond its time. */
  lateBy?: string;
}

/** How long it has been waiting: «۳ ساعت», the moment itself as a tooltip. */
export function AgeField({ lateBy, ...props }: Props) {
  const record = useRecordContext();
  const late = lateBy !== undefined && Boolean(record?.[lateBy]);
  const since = useFieldValue(props) as string | null | undefined;
  if (since === null || since === undefined) return <>—</>;
  return (
    <Stack component="span" direction="row" sx={{ gap: 1, alignItems: 'center', whiteSpace: 'nowrap', display: 'inline-flex' }}>
      <time dateTime={since} title={showInstant(Date.parse(since))}>{showAge(Date.now() - Date.parse(since)) ?? 'همین حالا'}</time>
      {late && <Chip size="small" color="error" label="دیرکرد" />}
    </Stack>
  );
}
