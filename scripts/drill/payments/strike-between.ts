import type { DrillSystem } from '../drill-system.ts';
import { between, pause } from '../pause.ts';
import type { BankAtHand } from './bank-at-hand.ts';

export interface Blows {
  kills: number;
  /** Of them while the bank had verified a payment and we had not credited it. */
  betweenVerifyAndCredit: number;
}

interface Conditions {
  untilMs: number;
  signal: AbortSignal;
}

/** In which payments run undisturbed, so that there is something to strike. */
const QUIET_MS = 4_000;
/** A system that is struck again before it stands proves nothing; one that does not stand by then is struck all the same. */
const STAND_MS = 30_000;

/**
 * kill -9 of every worker at the moment when the bank has verified and we have not credited yet: which of them asked
 * is not to be seen from outside. Every third blow falls at random. Others start at once.
 */
export async function strikeBetween(system: DrillSystem, bank: BankAtHand, conditions: Conditions): Promise<Blows> {
  const blows: Blows = { kills: 0, betweenVerifyAndCredit: 0 };
  for (let turn = 0; await pause(between(QUIET_MS, QUIET_MS + 1_000), conditions); turn += 1) {
    const aimed = turn % 3 !== 2;
    if (aimed && !(await untilVerifiedOnly(system, bank, conditions))) continue;
    const struck = [...system.workers.living.values()];
    for (const victim of struck) system.workers.kill(victim);
    blows.kills += struck.length;
    if (aimed) blows.betweenVerifyAndCredit += 1;
    system.say(`  kill -9 of ${struck.length} workers${aimed ? ' between verify and credit' : ''}`);
    await untilItStands(system, conditions);
  }
  return blows;
}

/** Waits for a payment that the bank has verified and the ledger does not know; false where none came in time. */
async function untilVerifiedOnly({ db, workers }: DrillSystem, bank: BankAtHand, conditions: Conditions): Promise<boolean> {
  for (;;) {
    const verified = (await bank.book()).filter(({ state }) => state === 'VERIFIED').map(({ authority }) => authority);
    const [open] = await db.query<{ authority: string }>(
      'select authority from payments where authority = any($1::text[]) and outcome is null limit 1', [verified]);
    if (open !== undefined && workers.living.size > 0) return true;
    if (!(await pause(30, conditions))) return false;
  }
}

/** Waits until a payment is credited again. */
async function untilItStands({ db }: DrillSystem, conditions: Conditions): Promise<void> {
  const waiting = { ...conditions, untilMs: Math.min(conditions.untilMs, Date.now() + STAND_MS) };
  const credited = async () => (await db.query<{ n: number }>(`select count(*)::int as n from payments where outcome = 'credit'`))[0]?.n ?? 0;
  const before = await credited();
  while ((await credited()) === before && (await pause(200, waiting)));
}
