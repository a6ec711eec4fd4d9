/**
 * Wall-clock time of Tehran, from the time-zone database alone: Iran dropped summer time in 2022 and may decide
 * otherwise again, and the zone of the device never matters.
 */

const TIME_ZONE = 'Asia/Tehran';
const PARTS = new Intl.DateTimeFormat('en-US', {
  timeZone: TIME_ZONE,
  calendar: 'gregory',
  numberingSystem: 'latn',
  hourCycle: 'h23',
  year: 'numeric',
  month: 'numeric',
  day: 'numeric',
  hour: 'numeric',
  minute: 'numeric',
  second: 'numeric',
});

/** Zone changes fall on quarter hours; Intl is slow and an export asks a million times. */
const BUCKET_MS = 15 * 60_000;
const BUCKETS_KEPT = 10_000;
const offsets = new Map<number, number>();

/** Tehran's offset from UTC at an instant, in milliseconds (12_600_000 today). */
function tehranOffsetMs(instantMs: number): number {
  const bucket = Math.floor(instantMs / BUCKET_MS);
  let offset = offsets.get(bucket);
  if (offset === undefined) {
    offset = askOffsetMs(bucket * BUCKET_MS);
    if (offsets.size >= BUCKETS_KEPT) offsets.clear();
    offsets.set(bucket, offset);
  }
  return offset;
}

function askOffsetMs(instantMs: number): number {
  const read: Record<string, number> = {};
  for (const { type, value } of PARTS.formatToParts(instantMs)) if (type !== 'literal') read[type] = Number(value);
  const { year = 0, month = 1, day = 1, hour = 0, minute = 0, second = 0 } = read;
  return Date.UTC(year, month - 1, day, hour, minute, second) - instantMs;
}

/** A Date whose UTC fields are the wall clock of Tehran; only for reading its fields. */
export function tehranClock(instant: Date | number): Date {
  const ms = Number(instant);
  if (!Number.isFinite(ms)) throw new RangeError('not an instant');
  return new Date(ms + tehranOffsetMs(ms));
}

/** The instant at which Tehran's clock shows the given UTC fields; in a skipped hour, the moment just after the gap. */
export function instantOfTehranClock(wallMs: number): number {
  const first = wallMs - tehranOffsetMs(wallMs - 3.5 * 3_600_000);
  const second = wallMs - tehranOffsetMs(first);
  return second + tehranOffsetMs(second) === wallMs ? second : Math.max(first, second);
}
