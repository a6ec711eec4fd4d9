import { randomUUID } from 'node:crypto';
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { cancelWaiting } from '../../../database/charges/cancel-waiting.ts';
import type { ClaimedCharge } from '../../../database/charges/claim-charges.ts';
import { resolveByPerson } from '../../../database/charges/resolve-by-person.ts';
import { closeRun } from '../../../database/runs/close-run.ts';
import { controlRun } from '../../../database/runs/control-run.ts';
import { readCredit } from '../../../database/ledger/read-credit.ts';
import { isProblem } from '../../../domain/problems.ts';
import type { Outcome } from '../../../domain/charging/next-step.ts';
import { BUSY, mobile, NOT_FOUND, NOT_SENT, OK, REFUSED, SILENCE, useWorld } from '../support/world.ts';

// The connections of a worker: it is the one that settles.
const world = useWorld({ forLanes: true });

const OUTCOMES = { ok: OK, refused: REFUSED, busy: BUSY, silence: SILENCE, notSent: NOT_SENT } as const;
const INQUIRIES = { ok: OK, refused: REFUSED, silence: SILENCE, notFound: NOT_FOUND } as const;

type Step =
  | { do: 'credit'; amount: bigint; again: boolean }
  | { do: 'order'; amounts: bigint[]; sameNumber: boolean }
  | { do: 'charge'; run: number; outcomes: (keyof typeof OUTCOMES)[] }
  | { do: 'late'; run: number; outcome: keyof typeof OUTCOMES }
  | { do: 'inquire'; run: number; outcome: keyof typeof INQUIRIES }
  | { do: 'person'; run: number; outcome: 'succeeded' | 'failed' }
  | { do: 'control'; run: number; action: 'pause' | 'resume' | 'cancel' }
  | { do: 'race'; steps: Step[] };

const rial = fc.integer({ min: 50_000, max: 1_000_000 }).map(BigInt);
const which = fc.nat({ max: 5 });
const single: fc.Arbitrary<Step> = fc.oneof(
  { weight: 2, arbitrary: fc.record({ do: fc.constant('credit' as const), amount: rial, again: fc.boolean() }) },
  { weight: 3, arbitrary: fc.record({ do: fc.constant('order' as const), amounts: fc.array(rial, { minLength: 1, maxLength: 5 }), sameNumber: fc.boolean() }) },
  { weight: 4, arbitrary: fc.record({ do: fc.constant('charge' as const), run: which, outcomes: fc.array(fc.constantFrom(...(Object.keys(OUTCOMES) as (keyof typeof OUTCOMES)[])), { minLength: 1, maxLength: 5 }) }) },
  fc.record({ do: fc.constant('late' as const), run: which, outcome: fc.constantFrom(...(Object.keys(OUTCOMES) as (keyof typeof OUTCOMES)[])) }),
  { weight: 3, arbitrary: fc.record({ do: fc.constant('inquire' as const), run: which, outcome: fc.constantFrom(...(Object.keys(INQUIRIES) as (keyof typeof INQUIRIES)[])) }) },
  fc.record({ do: fc.constant('person' as const), run: which, outcome: fc.constantFrom('succeeded' as const, 'failed' as const) }),
  fc.record({ do: fc.constant('control' as const), run: which, action: fc.constantFrom('pause' as const, 'resume' as const, 'cancel' as const) }),
);
const step: fc.Arbitrary<Step> = fc.oneof(
  { weight: 5, arbitrary: single },
  { weight: 1, arbitrary: fc.record({ do: fc.constant('race' as const), steps: fc.array(single, { minLength: 2, maxLength: 5 }) }) },
);

/** What the test itself believes, from the outcomes it handed out. */
class Model {
  credited = 0n;
  readonly runs: string[] = [];
  readonly attempts: { runId: string; charge: { chargeId: string; attemptId: string } }[] = [];
}

async function take(model: Model, organisation: { id: string; userId: string }, now: Step): Promise<void> {
  const w = world();
  const runId = 'run' in now ? model.runs[now.run % Math.max(1, model.runs.length)] : undefined;
  switch (now.do) {
    case 'credit': {
      const id = `credit:${randomUUID()}`;
      if (await w.credit(organisation.id, now.amount, id)) model.credited += now.amount;
      if (now.again) expect(await w.credit(organisation.id, now.amount, id)).toBe(false);
      return;
    }
    case 'order': {
      const lines = now.amounts.map((amount, n) => ({ mobile: mobile(now.sameNumber ? 7 : n), amount, operatorCode: n % 2 === 0 ? 1 : 2 }));
      const made = await refusable(() => w.run(organisation, lines), 'insufficient-credit');
      if (made !== undefined) model.runs.push(made);
      return;
    }
    case 'charge': {
      if (runId === undefined) return;
      const claimed: ClaimedCharge[] = await w.claim(runId, now.outcomes.length);
      for (const charge of claimed) model.attempts.push({ runId, charge });
      await w.settle(runId, claimed.map((charge, n) => ({ charge, outcome: OUTCOMES[now.outcomes[n % now.outcomes.length] ?? 'ok'] })));
      return;
    }
    case 'late': {
      const attempt = model.attempts.findLast((known) => known.runId === runId);
      if (attempt !== undefined) await w.settle(attempt.runId, [{ charge: attempt.charge, outcome: OUTCOMES[now.outcome] }]);
      return;
    }
    case 'inquire': {
      if (runId === undefined) return;
      const unknown = (await w.charges(runId)).filter(({ state }) => state === 'unknown');
      const outcome: Outcome = INQUIRIES[now.outcome];
      await w.settle(runId, unknown.map(({ id, current_attempt: attemptId }) => ({ charge: { chargeId: id, attemptId }, outcome, source: 'inquiry' as const })));
      return;
    }
    case 'person': {
      if (runId === undefined) return;
      const unknown = (await w.charges(runId)).find(({ state }) => state === 'unknown');
      if (unknown === undefined) return;
      await refusable(() => w.db.transaction((tx) => resolveByPerson(w.db, tx, {
        chargeId: unknown.id, outcome: now.outcome, reason: 'دلیل', evidence: 'سند', expectedVersion: unknown.version, actorId: organisation.userId,
      })), 'already-decided');
      return;
    }
    case 'control': {
      if (runId === undefined) return;
      await refusable(() => w.db.transaction((tx) => controlRun(w.db, tx, { runId, action: now.action, actorId: organisation.userId })), 'wrong-state');
      while ((await cancelWaiting(w.db, runId, randomUUID(), new Date())) > 0);
      await closeRun(w.db, runId);
      return;
    }
    case 'race':
      await Promise.all(now.steps.map((part) => take(model, organisation, part)));
  }
}

async function refusable<T>(work: () => Promise<T>, code: string): Promise<T | undefined> {
  try {
    return await work();
  } catch (error) {
    if (isProblem(error) && error.code === code) return undefined;
    throw error;
  }
}

/** What an organisation has and holds is what was credited less what succeeded; nothing else moves money. */
async function expectBooksToAgree(model: Model, organisation: { id: string }): Promise<void> {
  expect(await world().differences()).toEqual([]);
  const { available, held } = await readCredit(world().db, organisation.id);
  const [captured] = await world().db.query<{ total: string }>(
    `select coalesce(sum(c.price), 0) as total from charges c join runs r on r.id = c.run_id
     where r.organisation_id = $1 and c.status = 'succeeded'`, [organisation.id]);
  expect(available + held + BigInt(captured!.total)).toBe(model.credited);
  expect(available >= 0n && held >= 0n).toBe(true);
}

test('random sequences of credits, holds, captures, releases, refusals and races keep every invariant after every step', async () => {
  await fc.assert(
    fc.asyncProperty(fc.array(step, { minLength: 4, maxLength: 14 }), async (steps) => {
      const organisation = await world().organisation();
      const model = new Model();
      // Most orders would find nothing to spend otherwise.
      await take(model, organisation, { do: 'credit', amount: 3_000_000n, again: false });
      for (const now of steps) {
        await take(model, organisation, now);
        await expectBooksToAgree(model, organisation);
      }
    }),
    { numRuns: 40, endOnFailure: true },
  );
}, 240_000);
