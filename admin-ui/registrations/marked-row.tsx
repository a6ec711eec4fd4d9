import Box from '@mui/material/Box';
import Checkbox from '@mui/material/Checkbox';
import TextField from '@mui/material/TextField';
import type { ReactNode } from 'react';
import { REVIEW_FIELD_PERSIAN, type ReviewField } from '../../domain/registration/fields.ts';
import type { Marking } from './marks.ts';

interface Props {
  field: ReviewField;
  /** Undefined where this person decides nothing here. */
  marking: Marking | undefined;
  children: ReactNode;
}

/** A part of the form with a box to object to it, and then the reason. */
export function MarkedRow({ field, marking, children }: Props) {
  const name = REVIEW_FIELD_PERSIAN[field];
  const reason = marking?.marks[field];
  return (
    <Box sx={{ display: 'flex', gap: 1, alignItems: 'flex-start', py: 0.75, borderBottom: 1, borderColor: 'divider', ...(reason !== undefined && { bgcolor: 'action.selected' }) }}>
      {marking && (
        <Checkbox size="small" sx={{ p: 0.5 }} checked={reason !== undefined} slotProps={{ input: { 'aria-label': `ایراد به ${name}` } }}
          onChange={(_event, checked) => marking.mark(field, checked ? '' : undefined)} />
      )}
      <Box sx={{ flex: 1, minWidth: 0, pt: 0.5 }}>
        {children}
        {marking && reason !== undefined && (
          <TextField size="small" fullWidth multiline autoFocus required label={`دلیل برگشت «${name}»`} value={reason} sx={{ mt: 1 }}
            onChange={(event) => marking.mark(field, event.target.value)} slotProps={{ htmlInput: { maxLength: 1_000 } }} />
        )}
      </Box>
    </Box>
  );
}
