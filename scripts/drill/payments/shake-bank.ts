import { between, pause } from '../pause.ts';
import type { BankAtHand } from './bank-at-hand.ts';

/** Long enough that a blow can fall between the bank's verify and our credit. */
export const SLOW = { latencyMs: 150, dropVerifyAnswerRate: 0.4, dropReverseAnswerRate: 0.5, dropRequestAnswerRate: 0.03, duplicateCallbacks: 2 };

/** What the bank does for a while, between times in which it is only slow and forgetful. */
const FITS: Record<string, object> = {
  'verified and answered nothing': { ...SLOW, dropVerifyAnswerRate: 1 },
  'could not be reached': { ...SLOW, outage: true },
  'refused to verify (-12)': { ...SLOW, verifyErrorCode: -12 },
  'refused to reverse (-63)': { ...SLOW, reverseErrorCode: -63 },
};

/** Goes through the bank's fits one after another; answers how often each came. */
export async function shakeBank(bank: BankAtHand, conditions: { untilMs: number; signal: AbortSignal }): Promise<Record<string, number>> {
  const done: Record<string, number> = {};
  const fits = Object.entries(FITS);
  await bank.faults(SLOW);
  for (let turn = 0; await pause(between(1_500, 3_000), conditions); turn += 1) {
    const [name, faults] = fits[turn % fits.length] as (typeof fits)[number];
    done[`times the bank ${name}`] = (done[`times the bank ${name}`] ?? 0) + 1;
    await bank.faults(faults);
    await pause(between(800, 1_800), conditions);
    await bank.faults(SLOW);
  }
  return done;
}
