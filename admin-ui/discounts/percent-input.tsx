import InputAdornment from '@mui/material/InputAdornment';
import TextField from '@mui/material/TextField';
import { useState } from 'react';
import { useInput, type InputProps } from 'react-admin';
import { toPersianDigits } from '../../domain/digits.ts';
import { percentOf, readPercent } from '../../domain/discounts/percent.ts';

/** A percentage as people say it; the field holds basis points. */
export function PercentInput({ label, ...props }: InputProps & { label: string }) {
  const { field, fieldState, isRequired } = useInput(props);
  const [text, setText] = useState(() => (typeof field.value === 'number' ? toPersianDigits(percentOf(field.value)) : ''));
  const wrong = text !== '' && readPercent(text) === undefined;
  return (
    <TextField
      label={label} required={isRequired} value={text} onBlur={field.onBlur} margin="dense"
      onChange={(event) => { setText(event.target.value); field.onChange(readPercent(event.target.value) ?? null); }}
      error={wrong || fieldState.error !== undefined}
      helperText={wrong ? 'مانند ۲٫۵؛ حداکثر دو رقم اعشار' : (fieldState.error?.message ?? 'درصد از قیمت هر قلم، رو به پایین گرد می‌شود')}
      slotProps={{ htmlInput: { dir: 'ltr', inputMode: 'decimal' }, input: { endAdornment: <InputAdornment position="end">٪</InputAdornment> } }}
    />
  );
}
