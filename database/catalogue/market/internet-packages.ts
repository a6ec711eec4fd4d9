import type { OperatorCode } from '../../../domain/operators.ts';
import { toPersianDigits } from '../../../domain/digits.ts';

/** Days, megabytes, price in rial: typical packages of each operator; staff keep the real list in the catalogue. */
const PACKAGES: Record<OperatorCode, readonly (readonly [number, number, bigint])[]> = {
  1: [
    [1, 1_024, 85_000n], [3, 2_048, 140_000n], [7, 1_024, 110_000n], [7, 3_072, 220_000n], [30, 2_048, 260_000n],
    [30, 5_120, 420_000n], [30, 10_240, 690_000n], [30, 20_480, 1_150_000n], [90, 30_720, 1_850_000n], [365, 102_400, 5_900_000n],
  ],
  2: [
    [1, 1_024, 80_000n], [3, 2_048, 135_000n], [7, 1_024, 105_000n], [7, 4_096, 250_000n], [30, 3_072, 310_000n],
    [30, 6_144, 470_000n], [30, 12_288, 760_000n], [30, 25_600, 1_290_000n], [90, 40_960, 2_150_000n], [365, 122_880, 6_400_000n],
  ],
  3: [
    [1, 2_048, 75_000n], [7, 3_072, 165_000n], [30, 5_120, 340_000n], [30, 10_240, 560_000n], [30, 30_720, 1_190_000n], [90, 40_960, 1_790_000n],
  ],
  5: [
    [1, 1_024, 65_000n], [7, 2_048, 130_000n], [30, 5_120, 320_000n], [30, 10_240, 540_000n], [90, 30_720, 1_450_000n],
  ],
};

const DURATION: Record<number, string> = { 1: 'یک‌روزه', 3: 'سه‌روزه', 7: 'هفتگی', 30: 'ماهانه', 90: 'سه‌ماهه', 365: 'سالانه' };

export interface InternetPackage {
  code: string;
  persian: string;
  durationDays: number;
  volumeMb: number;
  price: bigint;
}

export function internetPackages(operator: OperatorCode): InternetPackage[] {
  return PACKAGES[operator].map(([durationDays, volumeMb, price]) => ({
    code: `net-${durationDays}d-${volumeMb}mb`,
    persian: `بسته ${DURATION[durationDays] ?? ''} ${toPersianDigits(volumeMb / 1_024)} گیگابایت`,
    durationDays,
    volumeMb,
    price,
  }));
}
