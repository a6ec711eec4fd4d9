import { expect, test } from 'vitest';
import { ATTACKS } from '../../scripts/drill/attacks/index.ts';
import { printFigures } from '../../scripts/drill/print-figures.ts';
import { runDrill } from '../../scripts/drill/run-drill.ts';

test('workers killed and put to sleep in mid-order charge nothing twice and lose nothing', async ({ signal }) => {
  const lines: string[] = [];
  const attack = ATTACKS['kill-worker'];
  if (attack === undefined) throw new Error('no such drill');

  const figures = await runDrill(attack, { short: true, say: (line) => lines.push(line), signal });

  printFigures('kill-worker, short', figures, (line) => console.log(line));
  expect(figures.differences, lines.join('\n')).toEqual([]);
  expect(figures).toMatchObject({ chargedTwice: 0, lost: 0, unlike: 0, heldRial: 0n, openRuns: 0, auditOk: true });
  // A drill that met nothing to recover would prove nothing.
  expect(figures.charges).toBeGreaterThan(1_000);
  expect(figures.traces.senderLost).toBeGreaterThan(0);
  expect(figures.traces.notSent + figures.traces.notFound).toBeGreaterThan(0);
});
