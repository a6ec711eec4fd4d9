import { useFieldValue, type FieldProps } from 'react-admin';
import { toPersianDigits } from '../../domain/digits.ts';
import { formatJalaliDate, showInstant, tehranTime, toJalali } from '../../domain/calendar/jalali.ts';

/** «۱۴۰۵/۰۹/۰۲ ۰۹:۳۰» in Tehran whatever the device's zone; the full form as a tooltip. */
export function InstantField(props: FieldProps) {
  const at = useFieldValue(props) as string | null | undefined;
  if (at === null || at === undefined) return <>—</>;
  const instant = Date.parse(at);
  return (
    <time dateTime={at} title={showInstant(instant)} style={{ whiteSpace: 'nowrap' }}>
      <bdi dir="ltr">{toPersianDigits(`${formatJalaliDate(toJalali(instant))} ${tehranTime(instant)}`)}</bdi>
    </time>
  );
}
