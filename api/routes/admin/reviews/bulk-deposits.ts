import { z } from 'zod';
import { decideDeposit } from '../../../../database/deposits/decide-deposit.ts';
import { CASES } from '../../../../database/reviews/cases.ts';
import { DEPOSIT_DECISIONS } from '../../../../domain/deposits/after-decision.ts';
import { LEAST_REASON } from '../../../../domain/reasons.ts';
import { rialInput } from '../../../schemas/rial.ts';
import { viewerOf } from '../viewer.ts';
import { bulkDecision } from './bulk-decision.ts';
import { sentence } from '../../../schemas/sentence.ts';

export default bulkDecision({
  name: 'deposits',
  access: CASES['deposits']?.roles ?? [],
  item: { slipAmount: rialInput.nullish().meta({ description: 'As the reviewer reads it from this slip; needed to approve' }) },
  decision: { decision: z.enum(DEPOSIT_DECISIONS), reason: sentence(LEAST_REASON, 2_000).nullish() },
  async decide(ctx, tx, { id, expectedVersion, slipAmount }, { decision, reason }) {
    const { userId, role } = viewerOf(ctx.session);
    await decideDeposit(ctx.db, tx, {
      depositId: id, decision, expectedVersion, slipAmount: slipAmount ?? undefined, reason: reason ?? undefined,
      actorId: userId, role, address: ctx.address,
    });
  },
});
