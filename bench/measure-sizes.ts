import { makeOrder } from './make-order.ts';
import { measureRun } from './measure-run.ts';
import type { Rig } from './rig.ts';
import { LARGE_RUN, SMALL_RUN } from './settings.ts';
import { median } from './statistics.ts';
import type { Memory } from './watch-memory.ts';

export interface Sizes {
  /** Microseconds for a number, from the first claim to the last settlement. */
  small: number;
  large: number;
  /** Large ÷ small of neighbours in time, the median over the rounds. */
  ratio: number;
  /** Of the worker during the large runs. */
  memory: Memory;
}

/** What a number costs in a run of 10,000 and in one of 100,000, by turns. */
export async function measureSizes(rig: Rig, { rounds, say }: { rounds: number; say: (line: string) => void }): Promise<Sizes> {
  const small: number[] = [];
  const large: number[] = [];
  const ratios: number[] = [];
  const memories: Memory[] = [];
  for (let round = 1; round <= rounds; round += 1) {
    // Three small ones beside each large one: each is over within two seconds.
    const near: number[] = [];
    for (let turn = 0; turn < 3; turn += 1) near.push((await one(rig, SMALL_RUN)).micros);
    const { micros, memory } = await one(rig, LARGE_RUN);
    small.push(...near);
    large.push(micros);
    ratios.push(micros / median(near));
    memories.push(memory);
    say(`  round ${round}: ${Math.round(median(near))} µs a number at ${SMALL_RUN}, ${Math.round(micros)} µs at ${LARGE_RUN}; worker ${memory.first} → ${memory.last} MB, peak ${memory.peak} MB`);
  }
  return {
    small: median(small), large: median(large), ratio: median(ratios),
    memory: { first: memories[0]?.first ?? 0, peak: Math.max(...memories.map(({ peak }) => peak)), last: memories.at(-1)?.last ?? 0 },
  };
}

async function one(rig: Rig, numbers: number): Promise<{ micros: number; memory: Memory }> {
  const { seconds, memory } = await measureRun(rig, await makeOrder(rig.db, numbers), numbers);
  return { micros: (seconds * 1e6) / numbers, memory };
}
