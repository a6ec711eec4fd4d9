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

/** Ours divided by theirs, of neighbours in time; the median over the rounds. What else the machine does falls out that way. */
export function ratioTo(rounds: readonly Round[], contender: ContenderName): number | undefined {
  const of = (name: ContenderName) => rounds.filter((round) => round.contender === name).map(({ perSecond }) => perSecond);
  const theirs = of(contender);
  const ratios = of('run').flatMap((ours, round) => (theirs[round] === undefined ? [] : [ours / theirs[round]]));
  return ratios.length === 0 ? undefined : median(ratios);
}

/** The targets that stand in the design, held against what was measured. */
export function judge({ rounds = [], sizes, upload }: Figures): Judged[] {
  const judged: Judged[] = [];
  const atLeast = (contender: ContenderName, least: number, why: string) => {
    const ratio = ratioTo(rounds, contender);
    if (ratio === undefined) return;
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
    atMost('a number at 100,000 ÷ at 10,000', 1.1, sizes.ratio, '', 2, WHY.size);
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
  bareLoop: 'The bare loop needs one core and a half, our run more than both: beside the calls it asks PostgreSQL for some 90 µs of '
    + 'processor time a number (charge, attempt, outcome, settlement, ledger, and the checks that refuse anything else), the worker for 25 µs '
    + 'and Temporal for 6 µs. Two cores are then busy to the last, and whatever else runs on the machine (its load stands above) takes from '
    + 'our run first: single rounds vary between 0.4 and 1.05.',
  graphile: 'Its jobs write one row each; ours write an attempt ahead of the call, an outcome, a settlement and the ledger. It too leaves '
    + 'a core half free, so that the load of the machine takes less from it.',
  pgBoss: 'Eight pollers with batches of 300 are used here, the fastest way we found. The target was set against one poller, which its '
    + 'polling interval limits to 600 numbers a second; that is measured too, see below.',
  temporal: 'An activity per number is limited by Temporal’s own database.',
  size: 'A run of 100,000 lasts through checkpoints, vacuums and whatever else the machine does; one of 10,000 is over in between.',
  memory: 'Node lets its heap grow while there is memory; what lives between two batches is a few megabytes.',
  upload: 'Rows are judged, staged and written into the order besides being read.',
};
