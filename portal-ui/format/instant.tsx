import { toPersianDigits } from '../../domain/digits.ts';
import { formatJalaliDate, showInstant, tehranTime, toJalali } from '../../domain/calendar/jalali.ts';

/** «۱۴۰۵/۰۹/۰۲ ۰۹:۳۰» in Tehran, whatever the zone of the device; the full form as a tooltip. */
export function Instant({ at }: { at: string }) {
  const instant = Date.parse(at);
  if (!Number.isFinite(instant)) return <>—</>;
  return (
    <time dateTime={at} title={showInstant(instant)} style={{ whiteSpace: 'nowrap' }}>
      {toPersianDigits(`${formatJalaliDate(toJalali(instant))} ${tehranTime(instant)}`)}
    </time>
  );
}

/** «چهارشنبه ۲ آذر ۱۴۰۵، ۰۹:۳۰». */
export const longInstant = (at: string): string => showInstant(Date.parse(at));
