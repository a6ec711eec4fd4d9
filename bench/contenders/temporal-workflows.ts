import { executeChild, proxyActivities } from '@temporalio/workflow';

interface Range {
  from: number;
  to: number;
}

const { chargeOne } = proxyActivities<{ chargeOne(index: number): Promise<void> }>({
  startToCloseTimeout: '1 minute',
  retry: { maximumAttempts: 1 },
});

/** Children by range, all at once; together they keep `window` activities open. */
export async function chargeAll({ numbers, numbersOfChild, window }: { numbers: number; numbersOfChild: number; window: number }): Promise<void> {
  const children = Math.ceil(numbers / numbersOfChild);
  await Promise.all(Array.from({ length: children }, (_, child) => {
    const range = { from: child * numbersOfChild, to: Math.min(numbers, (child + 1) * numbersOfChild) };
    return executeChild(chargeRange, { args: [range, Math.ceil(window / children)] });
  }));
}

export async function chargeRange({ from, to }: Range, window: number): Promise<void> {
  let next = from;
  const slot = async () => {
    while (next < to) await chargeOne(next++);
  };
  await Promise.all(Array.from({ length: window }, slot));
}
