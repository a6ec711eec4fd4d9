import TextField, { type TextFieldProps } from '@mui/material/TextField';
import { toAsciiDigits, toPersianDigits } from '../../domain/digits.ts';

type Props = Omit<TextFieldProps, 'onChange' | 'value'> & { value: string; onChange: (text: string) => void };

/** A mobile number, typed left to right in any digits and spelling; `parseMobile` reads it. A name with Latin letters keeps its digits. */
export function MobileField({ value, onChange, label = 'شماره همراه', ...others }: Props) {
  return (
    <TextField
      label={label}
      value={/[a-z]/i.test(value) ? value : toPersianDigits(value)}
      onChange={(event) => onChange(toAsciiDigits(event.target.value))}
      placeholder="۰۹۱۲ ۳۴۵ ۶۷۸۹"
      {...others}
      slotProps={{ ...others.slotProps, htmlInput: { dir: 'ltr', inputMode: 'tel', autoComplete: 'tel', style: { textAlign: 'right' }, ...others.slotProps?.htmlInput } }}
    />
  );
}
