const FORMAT = new Intl.DateTimeFormat('en-u-ca-persian-nu-latn', {
  timeZone: 'Asia/Tehran',
  year: 'numeric',
  month: '2-digit',
  day: '2-digit',
});

const HALF_HOUR_MS = 1_800_000;
const days = new Map<number, string>();

/**
 * The Jalali day in Tehran of an instant (ms), as `1405/09/10`. The operator reckons by the platform's own calendar and
 * not by our `domain/calendar`: a statement made with the code that it is compared with would prove nothing.
 * All offsets of Tehran since 1977 are whole half hours, so one answer serves each half hour.
 */
export function tehranDay(at: number): string {
  const halfHour = Math.floor(at / HALF_HOUR_MS);
  let day = days.get(halfHour);
  if (day === undefined) {
    const parts = new Map(FORMAT.formatToParts(at).map((part) => [part.type, part.value]));
    day = `${parts.get('year') ?? ''}/${parts.get('month') ?? ''}/${parts.get('day') ?? ''}`;
    days.set(halfHour, day);
  }
  return day;
}
