import { formatRial } from './rial.ts';

/** A number of things, grouped, in Persian digits: `1234` → `۱٬۲۳۴`. */
export const showCount = (count: number): string => formatRial(BigInt(Math.trunc(count)));
