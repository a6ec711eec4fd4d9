import { expect, test } from 'vitest';
import { printScheduleFigures } from '../../scripts/drill/schedule/print-schedule-figures.ts';
import { runScheduleDrill } from '../../scripts/drill/schedule/run-schedule-drill.ts';

test('everything is killed across the times of planned orders: each is run once within the grace, or reported once', async ({ signal }) => {
  const lines: string[] = [];

  const figures = await runScheduleDrill({ short: true, say: (line) => lines.push(line), signal });

  printScheduleFigures(figures, (line) => console.log(line));
  expect(figures.differences, lines.join('\n')).toEqual([]);
  expect(figures).toMatchObject({ ranTwice: 0, chargedTwice: 0, lost: 0, heldRial: 0n, auditOk: true, occurrences: figures.orders });
  expect(figures.succeededRial).toBe(figures.bookRial);
  // An outage that swallowed no time, or only such as can still be run, would prove nothing.
  expect(figures.startedLate).toBeGreaterThan(0);
  expect(figures.missed).toBeGreaterThan(0);
  expect(figures.started).toBe(figures.occurrences - figures.missed);
}, 300_000);
