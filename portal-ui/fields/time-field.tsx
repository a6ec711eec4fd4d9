import TextField from '@mui/material/TextField';
import { toAsciiDigits, toPersianDigits } from '../../domain/digits.ts';

interface Props {
  label: string;
  /** As typed; `09:30` when complete. */
  value: string;
  onChange: (text: string) => void;
  error?: boolean;
  helperText?: string;
}

export const isTime = (text: string): boolean => /^([01]\d|2[0-3]):[0-5]\d$/.test(text);

/** A time of Tehran's clock in 24 hours. The colon comes by itself, so that a numeric keyboard is enough. */
export function TimeField({ label, value, onChange, error, helperText }: Props) {
  const take = (text: string) => {
    const ascii = toAsciiDigits(text).replace(/[^\d:]/g, '');
    const digits = ascii.replace(/:/g, '').slice(0, 4);
    const grew = ascii.length > value.length;
    onChange(digits.length > 2 || (digits.length === 2 && grew) ? `${digits.slice(0, 2)}:${digits.slice(2)}` : digits);
  };
  return (
    <TextField
      label={label}
      value={toPersianDigits(value)}
      onChange={(event) => take(event.target.value)}
      placeholder="۰۹:۳۰"
      error={error ?? false}
      helperText={helperText}
      slotProps={{ htmlInput: { dir: 'ltr', inputMode: 'numeric', style: { textAlign: 'right' } } }}
    />
  );
}
