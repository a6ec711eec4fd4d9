import { makeOrder } from './make-order.ts';
import { measureRun } from './measure-run.ts';
import type { Rig } from './rig.ts';
import { runContender } from './run-contender.ts';
import { NUMBERS } from './settings.ts';
import type { Memory } from './watch-memory.ts';

export type ContenderName = keyof typeof NUMBERS;

export interface Round {
  contender: ContenderName;
  numbers: number;
  perSecond: number;
  /** Whole workflow, only of our run. */
  wholePerSecond?: number;
  /** Of the contender's own process, per 1,000 numbers. */
  cpuMs?: number;
  memory?: Memory;
}

/** All contenders one after the other, `rounds` times: what else the machine does meets them all alike. */
export async function measureContenders(rig: Rig, { rounds, only, say }: { rounds: number; only?: readonly ContenderName[]; say: (line: string) => void }): Promise<Round[]> {
  const names = (Object.keys(NUMBERS) as ContenderName[]).filter((name) => only?.includes(name) ?? true);
  const order = await makeOrder(rig.db, Math.max(...Object.values(NUMBERS)));
  const measured: Round[] = [];
  // A first run that does not count: code is compiled, files of PostgreSQL have grown.
  if (names.includes('run')) await measureRun(rig, await makeOrder(rig.db, NUMBERS.run / 3), NUMBERS.run / 3);
  for (let round = 1; round <= rounds; round += 1) {
    for (const contender of names) {
      const result = contender === 'run' ? await ours(rig) : await theirs(rig, contender, order.versionId);
      measured.push(result);
      say(`  round ${round}: ${contender.padEnd(22)} ${Math.round(result.perSecond)} numbers/s`
        + (result.wholePerSecond === undefined ? '' : ` (whole workflow ${Math.round(result.wholePerSecond)}, worker ${result.memory?.peak ?? 0} MB)`));
    }
  }
  return measured;
}

async function ours(rig: Rig): Promise<Round> {
  const order = await makeOrder(rig.db, NUMBERS.run);
  const { numbers, seconds, wholeSeconds, memory } = await measureRun(rig, order, NUMBERS.run);
  return { contender: 'run', numbers, perSecond: numbers / seconds, wholePerSecond: numbers / wholeSeconds, memory };
}

async function theirs(rig: Rig, contender: Exclude<ContenderName, 'run'>, versionId: string): Promise<Round> {
  await rig.forgetBook();
  await rig.db.query('truncate bench_ledger');
  const { numbers, seconds, cpuSeconds } = await runContender(rig, contender, versionId, NUMBERS[contender]);
  return { contender, numbers, perSecond: numbers / seconds, ...(cpuSeconds === undefined ? {} : { cpuMs: (cpuSeconds * 1e6) / numbers }) };
}
