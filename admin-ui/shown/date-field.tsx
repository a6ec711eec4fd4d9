import { useFieldValue, type FieldProps } from 'react-admin';
import { toPersianDigits } from '../../domain/digits.ts';

/** A Jalali date as the API gives it, in Persian digits. */
export function DateField(props: FieldProps) {
  const date = useFieldValue(props) as string | null | undefined;
  return date ? <bdi dir="ltr" style={{ whiteSpace: 'nowrap' }}>{toPersianDigits(date)}</bdi> : <>—</>;
}
