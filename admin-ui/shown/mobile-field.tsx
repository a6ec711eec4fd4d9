import { useFieldValue, type FieldProps } from 'react-admin';
import { toPersianDigits } from '../../domain/digits.ts';
import { showMobile } from '../../domain/mobile.ts';

/** Left to right inside right-to-left text, on one line. */
export function MobileField(props: FieldProps) {
  const mobile = useFieldValue(props) as string | null | undefined;
  if (mobile === null || mobile === undefined) return <>—</>;
  return <bdi dir="ltr" style={{ whiteSpace: 'nowrap' }}>{toPersianDigits(showMobile(mobile))}</bdi>;
}
