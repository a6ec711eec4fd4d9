import fc from 'fast-check';
import { expect, test } from 'vitest';
import { isProblem } from '../../../domain/problems.ts';
import { useWorld } from '../support/world.ts';
import { BILLION, MILLION, useSlips } from './slips.ts';

const world = useWorld();
const slips = useSlips(world);

const which = fc.nat({ max: 5 });
const step = fc.oneof(
  fc.record({ do: fc.constant('hand' as const), amount: fc.constantFrom(MILLION, BILLION), number: fc.constantFrom('71', '72', '73') }),
  fc.record({ do: fc.constant('decide' as const), which, decision: fc.constantFrom('approve' as const, 'approve' as const, 'return' as const, 'reject' as const), second: fc.boolean(), twice: fc.boolean() }),
  fc.record({ do: fc.constant('mend' as const), which, number: fc.constantFrom('71', '72', '73') }),
  fc.record({ do: fc.constant('adjust' as const), which, share: fc.constantFrom(1n, 2n), named: fc.boolean(), approve: fc.boolean() }),
);

/** What a person may be refused; anything else is a fault. */
async function refusable<T>(work: () => Promise<T>): Promise<T | undefined> {
  try {
    return await work();
  } catch (error) {
    if (isProblem(error)) return undefined;
    throw error;
  }
}

test('random sequences of slips, decisions, mendings and adjustments keep every invariant after every step', async () => {
  await fc.assert(fc.asyncProperty(fc.array(step, { minLength: 4, maxLength: 12 }), async (steps) => {
    const organisation = await world().organisation();
    const made: { id: string; amount: bigint }[] = [];
    let credit = 0n;
    for (const now of steps) {
      const one = 'which' in now ? made[now.which % Math.max(1, made.length)] : undefined;
      if (now.do === 'hand') {
        made.push({ id: (await slips.submit(organisation, { amount: now.amount, trackingNumber: now.number })).id, amount: now.amount });
      } else if (one !== undefined && now.do === 'decide') {
        const decide = () => refusable(() => slips.decide(one.id, {
          decision: now.decision, actorId: now.second ? slips.secondFinance : slips.finance, ...(now.decision === 'approve' ? {} : { reason: 'دلیل' }),
        }));
        const done = await Promise.all(now.twice ? [decide(), decide()] : [decide()]);
        if (done.includes('approved')) credit += one.amount;
      } else if (one !== undefined && now.do === 'mend') {
        await refusable(() => slips.resubmit(organisation, one.id, { amount: one.amount, trackingNumber: now.number }));
      } else if (one !== undefined && now.do === 'adjust') {
        const amount = -one.amount / now.share;
        const id = await refusable(() => slips.propose(organisation, amount, now.named ? one.id : undefined));
        if (id !== undefined && (await refusable(() => slips.decideAdjustment(id, { decision: now.approve ? 'approve' : 'reject' }))) === 'approved') credit += amount;
      }
      expect(await world().available(organisation.id)).toBe(credit);
      expect(await world().differences()).toEqual([]);
    }
  }), { numRuns: 25, endOnFailure: true });
}, 240_000);
