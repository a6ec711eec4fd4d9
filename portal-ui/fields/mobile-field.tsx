import TextField, { type TextFieldProps } from '@mui/material/TextField';
import { toAsciiDigits } from '../../domain/digits.ts';

type Props = Omit<TextFieldProps, 'onChange' | 'value'> & { value: string; onChange: (text: string) => void };

/** A mobile number, typed left to right in any digits and spelling; `parseMobile` reads it. */
export function MobileField({ value, onChange, label = 'شماره همراه', ...others }: Props) {
  return (
    <TextField
      label={label}
      value={value}
      onChange={(event) => onChange(toAsciiDigits(event.target.value))}
      placeholder="0912 345 6789"
      {...others}
      slotProps={{ ...others.slotProps, htmlInput: { dir: 'ltr', inputMode: 'tel', autoComplete: 'tel', ...others.slotProps?.htmlInput } }}
    />
  );
}
