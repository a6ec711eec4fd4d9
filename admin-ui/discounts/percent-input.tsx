import InputAdornment from '@mui/material/InputAdornment';
import TextField from '@mui/material/TextField';
import { useState } from 'react';
import { useInput, ValidationError, type InputProps } from 'react-admin';
import { toPersianDigits } from '../../domain/digits.ts';
import { percentOf, readPercent } from '../../domain/discounts/percent.ts';

/** A percentage as people say it; the field holds basis points. */
export function PercentInput({ label, ...props }: InputProps & { label: string }) {
  const { field, fieldState, isRequired } = useInput(props);
  const [text, setText] = useState(() => (typeof field.value === 'number' ? toPersianDigits(percentOf(field.value)) : ''));
  const wrong = text !== '' && readPercent(text) === undefined;
  return (
    <TextField
      label={label} value={text} onBlur={field.onBlur} margin="dense"
      onChange={(event) => { setText(event.target.value); field.onChange(readPercent(event.target.value) ?? null); }}
      error={wrong || fieldState.error !== undefined}
      helperText={wrong ? 'مانند ۲٫۵؛ حداکثر دو رقم اعشار' : (fieldState.error?.message === undefined ? 'درصد از قیمت هر قلم، رو به پایین گرد می‌شود' : <ValidationError error={fieldState.error.message} />)}
      slotProps={{ htmlInput: { dir: 'ltr', inputMode: 'decimal', 'aria-required': isRequired }, inputLabel: { required: isRequired }, input: { endAdornment: <InputAdornment position="end">٪</InputAdornment> } }}
    />
  );
}
