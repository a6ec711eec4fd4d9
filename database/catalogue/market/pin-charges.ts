import { OPERATORS, type OperatorCode } from '../../../domain/operators.ts';
import { formatToman } from '../../../domain/rial.ts';

/** Face values of PIN cards in rial; the guide shows the smallest as «۵,۰۰۰ همراه», in toman. */
const FACE_VALUES: Record<OperatorCode, readonly bigint[]> = {
  1: [50_000n, 100_000n, 200_000n, 500_000n],
  2: [50_000n, 100_000n, 200_000n, 500_000n],
  3: [50_000n, 100_000n, 200_000n, 500_000n],
  5: [50_000n, 100_000n, 200_000n],
};

export function pinCharges(operator: OperatorCode): { code: string; persian: string; faceValue: bigint }[] {
  return FACE_VALUES[operator].map((faceValue) => ({
    code: `pin-${faceValue}`,
    persian: `رمز شارژ ${formatToman(faceValue)} تومانی ${OPERATORS[operator].persian}`,
    faceValue,
  }));
}
