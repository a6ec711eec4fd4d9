import { OPERATORS, isOperatorCode } from '../../domain/operators.ts';
import { RUN_STATUS_PERSIAN } from '../../domain/statuses.ts';
import { grouped } from './say.ts';
import type { Run } from './types.ts';

const BAR = 28;
/** Without a terminal: a line at every tenth of the way, and when the status changes. */
const PLAIN_STEPS = 10;

export interface ProgressLine {
  show(run: Run): void;
  /** A sentence of its own, above the bar. */
  note(text: string): void;
  /** Leaves the last state standing. */
  end(): void;
}

/** A bar that is drawn over itself in a terminal, and plain lines elsewhere. */
export function progressLine(out: NodeJS.WriteStream = process.stdout): ProgressLine {
  const began = Date.now();
  let said = '';
  let drawn = false;
  const clear = () => {
    if (drawn) out.write('\r\u001b[2K');
    drawn = false;
  };
  return {
    show(run) {
      const text = describe(run, (Date.now() - began) / 1000);
      if (out.isTTY) {
        clear();
        out.write(text.slice(0, Math.max(20, out.columns - 1)));
        drawn = true;
        return;
      }
      const step = `${run.status} ${Math.floor(share(run) * PLAIN_STEPS)} ${waits(run)}`;
      if (step !== said) out.write(`${text}\n`);
      said = step;
    },
    note(text) {
      clear();
      out.write(`${text}\n`);
    },
    end() {
      if (drawn) out.write('\n');
      drawn = false;
    },
  };
}

const settled = ({ counts }: Run): number => counts.succeeded + counts.failed + counts.cancelled;

function share(run: Run): number {
  const all = settled(run) + run.counts.reserved;
  return all === 0 ? 0 : settled(run) / all;
}

function describe(run: Run, seconds: number): string {
  const done = Math.round(share(run) * BAR);
  const bar = '█'.repeat(done) + '░'.repeat(BAR - done);
  const perSecond = seconds < 1 ? '' : ` · ${grouped(Math.round(settled(run) / seconds))}/s`;
  const { reserved, succeeded, failed, cancelled } = run.counts;
  return `${bar} ${(share(run) * 100).toFixed(0).padStart(3)} % · succeeded ${grouped(succeeded)} · failed ${grouped(failed)}`
    + `${cancelled === 0 ? '' : ` · cancelled ${grouped(cancelled)}`} · reserved ${grouped(reserved)}${perSecond} · ${RUN_STATUS_PERSIAN[run.status]}${waits(run)}`;
}

function waits({ waitingFor = [] }: Run): string {
  if (waitingFor.length === 0) return '';
  return ` (waits for ${waitingFor.map(({ kind, operatorCode }) => (isOperatorCode(operatorCode) ? `${kind} ${OPERATORS[operatorCode].english}` : kind)).join(', ')})`;
}
