import { toPersianDigits } from '../../domain/digits.ts';
import { formatJalaliDate, showInstant, tehranTime, toJalali } from '../../domain/calendar/jalali.ts';

/** «۱۴۰۵/۰۹/۰۲ ۰۹:۳۰» in Tehran, whatever the zone of the device; the full form as a tooltip. */
export function Instant({ at, seconds = false }: { at: string; seconds?: boolean }) {
  const instant = Date.parse(at);
  if (!Number.isFinite(instant)) return <>—</>;
  return (
    <time dateTime={at} title={showInstant(instant)} style={{ whiteSpace: 'nowrap' }}>
      {toPersianDigits(`${formatJalaliDate(toJalali(instant))} ${tehranTime(instant)}${seconds ? secondOf(instant) : ''}`)}
    </time>
  );
}

/** Tehran's offset is whole minutes: seconds are those of UTC. */
const secondOf = (instant: number): string => `:${String(new Date(instant).getUTCSeconds()).padStart(2, '0')}`;

/** «چهارشنبه ۲ آذر ۱۴۰۵، ۰۹:۳۰». */
export const longInstant = (at: string): string => showInstant(Date.parse(at));
