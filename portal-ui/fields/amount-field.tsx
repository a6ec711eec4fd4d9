import InputAdornment from '@mui/material/InputAdornment';
import TextField, { type TextFieldProps } from '@mui/material/TextField';
import { toAsciiDigits } from '../../domain/digits.ts';
import { formatRial, parseRial, tomanInWords } from '../../domain/rial.ts';

type Props = Omit<TextFieldProps, 'onChange' | 'value'> & {
  /** Decimal string of rials, or empty. */
  value: string;
  onChange: (value: string) => void;
};

/** An amount in rial, grouped while it is typed, with the toman in words below: the commonest slip is a zero. */
export function AmountField({ value, onChange, helperText, error, ...others }: Props) {
  const rial = parseRial(value);
  return (
    <TextField
      label="مبلغ"
      value={rial === undefined ? '' : formatRial(rial)}
      onChange={(event) => onChange(toAsciiDigits(event.target.value).replace(/\D/g, '').replace(/^0+/, '').slice(0, 15))}
      {...others}
      error={error ?? false}
      helperText={helperText ?? (rial ? tomanInWords(rial) : ' ')}
      slotProps={{
        htmlInput: { inputMode: 'numeric', dir: 'ltr', style: { textAlign: 'right' } },
        input: { endAdornment: <InputAdornment position="end">ریال</InputAdornment> },
      }}
    />
  );
}
