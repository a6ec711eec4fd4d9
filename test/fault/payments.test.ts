import { expect, test } from 'vitest';
import { printPaymentFigures } from '../../scripts/drill/payments/print-payment-figures.ts';
import { runPaymentsDrill } from '../../scripts/drill/payments/run-payments-drill.ts';

test('payments with forged and replayed callbacks, a silent bank and killed workers are credited once or not at all', async ({ signal }) => {
  const lines: string[] = [];

  const figures = await runPaymentsDrill({ short: true, say: (line) => lines.push(line), signal });

  printPaymentFigures('payments, short', figures, (line) => console.log(line));
  expect(figures.differences, lines.join('\n')).toEqual([]);
  expect(figures).toMatchObject({ creditedTwice: 0, lost: 0, creditedForNothing: 0, open: 0, auditOk: true });
  expect(figures.creditedRial).toBe(figures.takenRial);
  // A drill that met nothing would prove nothing.
  expect(figures.verified).toBeGreaterThan(5);
  expect(figures.reversed).toBeGreaterThan(0);
  expect(figures.withoutMoney).toBeGreaterThan(0);
  expect(figures.callbacks).toBeGreaterThan(100);
  expect(figures.betweenVerifyAndCredit).toBeGreaterThan(0);
  expect(figures.silentVerifies + figures.verifiedAgain).toBeGreaterThan(0);
}, 300_000);
