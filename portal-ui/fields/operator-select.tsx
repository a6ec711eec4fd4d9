import MenuItem from '@mui/material/MenuItem';
import TextField, { type TextFieldProps } from '@mui/material/TextField';
import { OPERATOR_CODES, isOperatorCode, type OperatorCode } from '../../domain/operators.ts';
import { OperatorName } from '../format/operator-name.tsx';

type Props = Omit<TextFieldProps, 'onChange' | 'value'> & {
  value: OperatorCode | undefined;
  onChange: (code: OperatorCode | undefined) => void;
};

export function OperatorSelect({ value, onChange, ...others }: Props) {
  return (
    <TextField
      select
      label="اپراتور"
      value={value ?? ''}
      onChange={(event) => {
        const code = Number(event.target.value);
        onChange(isOperatorCode(code) ? code : undefined);
      }}
      {...others}
    >
      {OPERATOR_CODES.map((code) => (
        <MenuItem key={code} value={code}><OperatorName code={code} /></MenuItem>
      ))}
    </TextField>
  );
}
