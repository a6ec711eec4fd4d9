import { useFieldValue, type FieldProps } from 'react-admin';
import { isOperatorCode, OPERATORS } from '../../domain/operators.ts';

export function OperatorField(props: FieldProps) {
  const code = useFieldValue(props) as unknown;
  return <span style={{ whiteSpace: 'nowrap' }}>{isOperatorCode(code) ? OPERATORS[code].persian : '—'}</span>;
}

/** The operators as choices of a filter or a form. */
export const OPERATOR_CHOICES = Object.values(OPERATORS).map(({ code, persian }) => ({ id: code, name: persian }));
