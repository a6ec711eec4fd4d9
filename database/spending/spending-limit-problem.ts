import { Problem } from '../../domain/problems.ts';
import { formatRial } from '../../domain/rial.ts';
import { SPENDING_LIMIT_PERSIAN, type limitReached } from '../../domain/spending/limits.ts';

/** Says which limit it is and what is left of it; a buyer's own limit an owner can go beyond by confirming the order. */
export function spendingLimitProblem(reached: NonNullable<ReturnType<typeof limitReached>>, payable: bigint): Problem {
  const { limit, allowed, spent, left } = reached;
  return new Problem('spending-limit', {
    detail: `مبلغ ${formatRial(payable)} ریال از مانده ${SPENDING_LIMIT_PERSIAN[limit]} بیشتر است. مانده: ${formatRial(left)} ریال.`,
    extra: {
      limit, allowed: allowed.toString(), spent: spent.toString(), left: left.toString(), payable: payable.toString(),
      approvalPossible: limit.startsWith('buyer-'),
    },
  });
}
