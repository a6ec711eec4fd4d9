import { formatJalaliDate, showInstant, tehranTime, toJalali } from '../../domain/calendar/jalali.ts';
import { toPersianDigits } from '../../domain/digits.ts';

/** «۱۴۰۵/۰۹/۰۲ ۰۹:۳۰» in Tehran whatever the device's zone; the full form as a tooltip. */
export function Instant({ at }: { at: string | null | undefined }) {
  if (at === null || at === undefined) return <>—</>;
  const instant = Date.parse(at);
  return (
    <time dateTime={at} title={showInstant(instant)} style={{ whiteSpace: 'nowrap' }}>
      <bdi dir="ltr">{toPersianDigits(`${formatJalaliDate(toJalali(instant))} ${tehranTime(instant)}`)}</bdi>
    </time>
  );
}
