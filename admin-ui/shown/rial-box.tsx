import InputAdornment from '@mui/material/InputAdornment';
import TextField from '@mui/material/TextField';
import type { ReactNode } from 'react';
import { toAsciiDigits } from '../../domain/digits.ts';
import { formatRial, formatToman, parseRial, tomanInWords, type Rial } from '../../domain/rial.ts';
import { language } from '../words/words.ts';

interface Props {
  label: string;
  /** Digits of rials; empty where nothing is typed. */
  value: string;
  onChange: (value: string) => void;
  error?: ReactNode;
  required?: boolean;
}

const MAX_DIGITS = 18;

/** Numbers are spelt out in Persian alone. */
const inToman = (rial: Rial): string => (language === 'fa' ? tomanInWords(rial) : `${formatToman(rial)} تومان`);

/** An amount typed in digits of any kind, grouped while it is typed, and said in toman below. */
export function RialBox({ label, value, onChange, error, required = false }: Props) {
  const rial = parseRial(value);
  return (
    <TextField
      label={label} fullWidth error={error !== undefined} helperText={error ?? (rial === undefined ? ' ' : inToman(rial))}
      value={rial === undefined ? value : formatRial(rial)}
      onChange={(event) => onChange(toAsciiDigits(event.target.value).replace(/\D/g, '').replace(/^0+(?=\d)/, '').slice(0, MAX_DIGITS))}
      slotProps={{ htmlInput: { inputMode: 'numeric', dir: 'ltr', autoComplete: 'off', 'aria-required': required }, inputLabel: { required }, input: { endAdornment: <InputAdornment position="end">ریال</InputAdornment> } }}
    />
  );
}
