import Box from '@mui/material/Box';
import { useEffect, useId, useRef } from 'react';
import { toPersianDigits } from '../../domain/digits.ts';
import { codeIn } from './code-in.ts';
import { useCodeOfSms } from './use-code-of-sms.ts';

interface Props {
  digits: number;
  value: string;
  onChange: (code: string) => void;
  /** Called once when the last digit stands there. */
  onComplete: (code: string) => void;
  disabled?: boolean;
  error?: boolean;
  /** Where a screen has more than one. */
  label?: string;
  autoFocus?: boolean;
}

/**
 * A one-time code. One real input lies invisibly over the drawn boxes: so pasting, deleting, the keyboard's own offer of
 * the SMS code and screen readers all work as in any input, and the next box is always the next digit.
 */
export function CodeField({ digits, value, onChange, onComplete, disabled, error, label, autoFocus = true }: Props) {
  const id = useId();
  const input = useRef<HTMLInputElement>(null);
  useEffect(() => {
    if (!disabled && autoFocus) input.current?.focus();
  }, [disabled, autoFocus]);

  const take = (text: string) => {
    const code = codeIn(text, digits);
    if (code === value) return;
    onChange(code);
    if (code.length === digits) onComplete(code);
  };

  useCodeOfSms(disabled !== true, take);

  return (
    <Box dir="ltr" sx={{ position: 'relative', width: 'fit-content', mx: 'auto' }}>
      <Box
        component="input"
        ref={input}
        id={id}
        aria-label={label ?? `کد ${toPersianDigits(digits)} رقمی`}
        aria-invalid={error ?? false}
        type="text"
        inputMode="numeric"
        autoComplete="one-time-code"
        value={value}
        disabled={disabled}
        onChange={(event) => take(event.target.value)}
        sx={{ position: 'absolute', inset: 0, width: '100%', height: '100%', opacity: 0, border: 0, fontSize: 16, cursor: 'text', '&:focus + div [data-next=true]': { borderColor: 'primary.main', borderWidth: 2 } }}
      />
      <Box aria-hidden sx={{ display: 'flex', gap: { xs: 0.75, sm: 1 } }}>
        {Array.from({ length: digits }, (_, index) => (
          <Box
            key={index}
            data-next={index === Math.min(value.length, digits - 1)}
            sx={{
              width: { xs: 42, sm: 48 }, height: 52, display: 'grid', placeItems: 'center', borderRadius: 1,
              border: 1, borderColor: error ? 'error.main' : 'divider', bgcolor: 'background.paper',
              fontSize: '1.5rem', fontWeight: 700, opacity: disabled ? 0.6 : 1,
            }}
          >
            {toPersianDigits(value[index] ?? '')}
          </Box>
        ))}
      </Box>
    </Box>
  );
}
