import { readFileSync } from 'node:fs';

/** Resident memory of a process in MB. */
export interface Memory {
  first: number;
  peak: number;
  last: number;
}

const EVERY_MS = 250;
const KB_PER_MB = 1024;

/** Samples VmRSS until stopped; the process may change its id (a restart). */
export function watchMemory(pidOf: () => number | undefined): { stop: () => Memory } {
  const samples: number[] = [];
  const look = () => {
    const pid = pidOf();
    const rss = pid === undefined ? undefined : residentMb(pid);
    if (rss !== undefined) samples.push(rss);
  };
  look();
  const timer = setInterval(look, EVERY_MS);
  return {
    stop: () => {
      clearInterval(timer);
      look();
      return { first: samples[0] ?? 0, peak: Math.max(0, ...samples), last: samples.at(-1) ?? 0 };
    },
  };
}

function residentMb(pid: number): number | undefined {
  try {
    const match = /VmRSS:\s+(\d+) kB/.exec(readFileSync(`/proc/${pid}/status`, 'utf8'));
    return match === null ? undefined : Math.round(Number(match[1]) / KB_PER_MB);
  } catch {
    return undefined;
  }
}
