import Box from '@mui/material/Box';
import Button from '@mui/material/Button';
import Typography from '@mui/material/Typography';
import { useState } from 'react';
import { parseRial, tomanInWords } from '../../domain/rial.ts';
import { ProblemAlert } from '../feedback/problem-alert.tsx';
import { AmountField } from '../fields/amount-field.tsx';
import { Section } from '../profile/section.tsx';

interface Props {
  title: string;
  explanation: string;
  label: string;
  /** What an empty field means. */
  none: string;
  saved: string | null;
  busy: boolean;
  error: unknown;
  onSave: (amount: string | null) => void;
}

/** A section that keeps one amount, or none. */
export function OneAmount({ title, explanation, label, none, saved, busy, error, onSave }: Props) {
  const [value, setValue] = useState(saved ?? '');
  const rial = parseRial(value);
  return (
    <Section title={title}>
      <Box component="form" sx={{ display: 'grid', gap: 1, maxWidth: 480 }} onSubmit={(event) => { event.preventDefault(); onSave(value === '' ? null : value); }}>
        <Typography variant="body2" color="text.secondary" sx={{ mb: 1 }}>{explanation}</Typography>
        <AmountField label={label} placeholder={none} value={value} onChange={setValue} helperText={rial === undefined ? none : tomanInWords(rial)} />
        <ProblemAlert error={error} />
        <Button type="submit" variant="contained" disabled={value === (saved ?? '')} loading={busy} sx={{ justifySelf: 'start', minWidth: 120 }}>ذخیره</Button>
      </Box>
    </Section>
  );
}
