import { toPersianDigits } from '../digits.ts';

const STEPS = [
  { ms: 86_400_000, says: (count: string) => `${count} روز` },
  { ms: 3_600_000, says: (count: string) => `${count} ساعت` },
  { ms: 60_000, says: (count: string) => `${count} دقیقه` },
] as const;

/** How long something has been waiting, in its largest unit: «۳ ساعت»; undefined under a minute. */
export function showAge(ms: number): string | undefined {
  const step = STEPS.find((one) => ms >= one.ms);
  return step?.says(toPersianDigits(Math.floor(ms / step.ms)));
}

/** «۳ ساعت پیش», «لحظاتی پیش». */
export const showAgo = (ms: number): string => `${showAge(ms) ?? 'لحظاتی'} پیش`;
