import { grouped } from '../../order/say.ts';
import type { PaymentFigures } from './run-payments-drill.ts';

/** The table at the end of the payments drill. */
export function printPaymentFigures(name: string, figures: PaymentFigures, say: (line: string) => void): void {
  const row = (what: string, value: number | bigint | string) => say(`  ${what.padEnd(52)} ${typeof value === 'string' ? value : grouped(value.toString())}`);
  say(`\ndrill ${name}`);
  row('payments', figures.payments);
  for (const [what, times] of Object.entries(figures.done)) row(what, times);
  row('refused while the bank was away', figures.refusedByBank);
  row('callbacks', figures.callbacks);
  row('workers killed (kill -9)', figures.kills);
  row('blows between verify and credit', figures.betweenVerifyAndCredit);
  row('verifies that the bank did not answer', figures.silentVerifies);
  row('verified anew after a lost answer or a kill (101)', figures.verifiedAgain);
  row('handed to finance meanwhile', figures.handedOver);
  row('credited', figures.verified);
  row('given back', figures.reversed);
  row('without money', figures.withoutMoney);
  row('rial taken by the bank', figures.takenRial);
  row('rial credited', figures.creditedRial);
  row('rial by which the customers’ credit grew', figures.grownRial);
  row('credited twice', figures.creditedTwice);
  row('lost', figures.lost);
  row('credited for nothing', figures.creditedForNothing);
  row('payments still open', figures.open);
  row('ledger audit', figures.auditOk ? 'holds' : 'FAILS');
  row('last payment ended after the attack, seconds', figures.secondsToEnd.toFixed(1));
  for (const difference of figures.differences) say(`  ✗ ${difference}`);
  say(figures.differences.length === 0 ? 'Both books are equal, payment by payment.' : `${figures.differences.length} differences.`);
}
