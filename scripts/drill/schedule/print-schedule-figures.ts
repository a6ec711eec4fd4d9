import { grouped } from '../../order/say.ts';
import type { ScheduleFigures } from './run-schedule-drill.ts';

/** The table at the end of the drill. */
export function printScheduleFigures(figures: ScheduleFigures, say: (line: string) => void): void {
  const row = (what: string, value: number | bigint | string) => say(`  ${what.padEnd(44)} ${typeof value === 'string' ? value : grouped(value.toString())}`);
  say('\ndrill schedule');
  row('times the whole system was killed (kill -9)', figures.outages);
  row('seconds it was down, starting included', figures.secondsDown.toFixed(1));
  row('grace for a missed time, seconds', (figures.graceMs / 1000).toFixed(0));
  row('orders', figures.orders);
  row('times that came', figures.occurrences);
  row('run', figures.started);
  row('of them late, since they fell into an outage', figures.startedLate);
  row('missed beyond the grace', figures.missed);
  row('and told to the customer', figures.told);
  row('run twice', figures.ranTwice);
  row('numbers', figures.charges);
  row('succeeded', figures.succeeded);
  row('failed', figures.failed);
  row('rial succeeded here', figures.succeededRial);
  row('rial charged there', figures.bookRial);
  row('charged twice', figures.chargedTwice);
  row('lost', figures.lost);
  row('rial still held', figures.heldRial);
  row('ledger audit', figures.auditOk ? 'holds' : 'FAILS');
  for (const difference of figures.differences) say(`  ✗ ${difference}`);
  say(figures.differences.length === 0 ? 'Each time was run once or reported once.' : `${figures.differences.length} differences.`);
}
