import type { Sizes } from './measure-sizes.ts';
import type { ContenderName, Round } from './measure-contenders.ts';
import type { UploadFigures } from './measure-upload.ts';
import { median } from './statistics.ts';

export interface Figures {
  rounds?: Round[];
  sizes?: Sizes;
  upload?: UploadFigures;
}

export interface Judged {
  what: string;
  target: string;
  measured: string;
  met: boolean;
  /** By how much a missed one is missed, and why. */
  why?: string;
}

/** Median of all rounds, numbers a second. */
export function rateOf(rounds: readonly Round[], contender: ContenderName): number | undefined {
  const rates = rounds.filter((round) => round.contender === contender).map(({ perSecond }) => perSecond);
  return rates.length === 0 ? undefined : median(rates);
}

/** The targets that stand in the design, held against what was measured. */
export function judge({ rounds = [], sizes, upload }: Figures): Judged[] {
  const judged: Judged[] = [];
  const atLeast = (contender: ContenderName, least: number, why: string) => {
    const [ours, theirs] = [rateOf(rounds, 'run'), rateOf(rounds, contender)];
    if (ours === undefined || theirs === undefined) return;
    const ratio = ours / theirs;
    add(`run ÷ ${contender}`, `≥ ${least}`, `${ratio.toFixed(2)}`, ratio >= least, `short by ${Math.round((1 - ratio / least) * 100)} %. ${why}`);
  };
  const atMost = (what: string, most: number, value: number, unit: string, digits: number, why: string) => {
    add(what, `≤ ${most}${unit}`, `${value.toFixed(digits)}${unit}`, value <= most, `over by ${Math.round((value / most - 1) * 100)} %. ${why}`);
  };
  const add = (what: string, target: string, measured: string, met: boolean, why: string) => {
    judged.push({ what, target, measured, met, ...(met ? {} : { why }) });
  };
  atLeast('bare-loop', 0.9, WHY.bareLoop);
  atLeast('graphile-worker', 2, WHY.graphile);
  atLeast('pg-boss', 10, WHY.pgBoss);
  atLeast('temporal-activities', 40, WHY.temporal);
  if (sizes !== undefined) {
    atMost('a number at 100,000 ÷ at 10,000', 1.1, sizes.large / sizes.small, '', 2, WHY.size);
    atMost('worker, resident memory at its peak', 500, sizes.memory.peak, ' MB', 0, WHY.memory);
  }
  if (upload !== undefined) {
    atMost('upload of 100,000 rows ÷ read-excel-file alone', 3, upload.uploadSeconds / upload.readSeconds, '×', 2, WHY.upload);
    atMost('upload: growth of the API’s resident memory', 300, upload.apiPeak - upload.apiRest, ' MB', 0, WHY.memory);
    atMost('upload: the API’s resident memory at its peak', 500, upload.apiPeak, ' MB', 0, WHY.memory);
  }
  return judged;
}

const WHY = {
  bareLoop: 'The bare loop uses one core for itself and half of one for the operator. Our run asks PostgreSQL for some 80 µs of work '
    + 'a number beside that (attempt, outcome, settlement, two versions of the charge, the ledger and its checks), Temporal for 10 µs and '
    + 'the worker for 30 µs: on two cores that no longer fits beside the calls themselves.',
  graphile: 'Its jobs write one row each; ours write an attempt ahead of the call, an outcome, a settlement and the ledger.',
  pgBoss: 'Eight pollers with batches of 300 are used here, the fastest way we found; one poller with one batch is limited by its '
    + 'polling interval to 600 numbers a second, which the target was set against.',
  temporal: 'An activity a number is limited by Temporal’s own database; on this machine it went better than when the target was set.',
  size: 'Indexes of the charges keep the entries of what was claimed until a vacuum.',
  memory: 'See the note on memory below.',
  upload: 'Rows are judged, staged and written into the order besides being read.',
};
