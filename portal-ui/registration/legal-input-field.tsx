import MenuItem from '@mui/material/MenuItem';
import TextField from '@mui/material/TextField';
import { useState } from 'react';
import { toAsciiDigits, toPersianDigits } from '../../domain/digits.ts';
import { LEGAL_FIELD_PERSIAN } from '../../domain/registration/fields.ts';
import { JalaliDateField } from '../fields/jalali-date-field.tsx';
import { MobileField } from '../fields/mobile-field.tsx';
import { refusalOf, type LegalInput } from './legal-groups.ts';

interface Props {
  input: LegalInput;
  value: string;
  onChange: (value: string) => void;
  open: boolean;
  /** Why it came back, or what the API refused. */
  said?: string;
}

/** One field of اطلاعات پذیرنده; what is wrong with it is said as soon as it is left. */
export function LegalInputField({ input: { field, kind, choices, help }, value, onChange, open, said }: Props) {
  const [left, setLeft] = useState(value !== '');
  const label = LEGAL_FIELD_PERSIAN[field];
  const refusal = said ?? (left ? refusalOf(field, value) : undefined);
  const common = {
    id: `legal-${field.replace('.', '-')}`, label, disabled: !open, error: refusal !== undefined, helperText: refusal ?? help ?? ' ',
    onBlur: () => setLeft(true),
  };
  if (kind === 'date') {
    return <JalaliDateField label={label} value={value} onChange={(text) => { setLeft(text.length >= 8); onChange(text); }} past disabled={!open} error={refusal !== undefined} helperText={refusal ?? ' '} />;
  }
  if (kind === 'mobile') return <MobileField {...common} value={value} onChange={onChange} />;
  if (choices) {
    const offered = value === '' || choices.includes(value) ? choices : [value, ...choices];
    return (
      <TextField select {...common} value={value} onChange={(event) => onChange(event.target.value)}>
        {offered.map((choice) => <MenuItem key={choice} value={choice}>{choice}</MenuItem>)}
      </TextField>
    );
  }
  if (kind === undefined || kind === 'long') {
    return <TextField {...common} value={value} onChange={(event) => onChange(event.target.value)} multiline={kind === 'long'} minRows={kind === 'long' ? 2 : 1} slotProps={{ htmlInput: { maxLength: 500 } }} />;
  }
  return (
    <TextField
      {...common}
      value={toPersianDigits(value)}
      onChange={(event) => onChange(toAsciiDigits(event.target.value))}
      slotProps={{ htmlInput: { dir: 'ltr', inputMode: kind === 'sheba' ? 'text' : 'numeric', maxLength: 40, style: { textAlign: 'right' } } }}
    />
  );
}
