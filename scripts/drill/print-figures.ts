import { grouped } from '../order/say.ts';
import type { DrillFigures } from './run-drill.ts';

/** The table at the end of a drill. */
export function printFigures(name: string, figures: DrillFigures, say: (line: string) => void): void {
  const row = (what: string, value: number | bigint | string) => say(`  ${what.padEnd(44)} ${typeof value === 'string' ? value : grouped(value.toString())}`);
  const { traces } = figures;
  say(`\ndrill ${name}`);
  for (const [what, times] of Object.entries(figures.done)) row(what, times);
  row('orders', figures.orders);
  row('numbers and PINs', figures.charges);
  row('attempts', figures.attempts);
  row('succeeded', figures.succeeded);
  row('failed', figures.failed);
  row('senders lost, found out by inquiry', traces.senderLost);
  row('claimed but too late, so not sent', traces.notSent);
  row('answers unknown at first', traces.unknown);
  row('not found at the operator, sent anew', traces.notFound);
  row('retries', traces.retried);
  row('rial succeeded here', figures.succeededRial);
  row('rial charged there', figures.bookRial);
  row('charged twice', figures.chargedTwice);
  row('lost', figures.lost);
  row('another number, operator or amount', figures.unlike);
  row('runs still open (of them for people)', `${figures.openRuns} (${figures.withPeople} charges)`);
  row('rial still held', figures.heldRial);
  row('ledger audit', figures.auditOk ? 'holds' : 'FAILS');
  row('last order ended after the faults, seconds', figures.secondsToEnd.toFixed(1));
  for (const difference of figures.differences) say(`  ✗ ${difference}`);
  say(figures.differences.length === 0 ? 'Both books are equal, number by number.' : `${figures.differences.length} differences.`);
}
