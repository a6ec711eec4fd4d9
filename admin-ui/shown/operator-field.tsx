import { useFieldValue, type FieldProps } from 'react-admin';
import { isOperatorCode, OPERATORS } from '../../domain/operators.ts';

export function OperatorField(props: FieldProps) {
  const code = useFieldValue(props) as unknown;
  return <span style={{ whiteSpace: 'nowrap' }}>{isOperatorCode(code) ? OPERATORS[code].persian : '—'}</span>;
}
