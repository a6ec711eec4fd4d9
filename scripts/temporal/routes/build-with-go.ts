import { join } from 'node:path';
import type { TemporalProgram } from '../programs.ts';
import { installInto } from './install-into.ts';
import { runCommand } from '../../processes/run-command.ts';

const BUILD_TIMEOUT_MS = 8 * 60_000;

/** Builds the program from source: about three minutes on two cores. */
export async function buildWithGo({ executable, goModule }: TemporalProgram, target: string): Promise<string> {
  if (!goModule) throw new Error(`${executable} is not written in Go`);
  return installInto(target, `go install ${goModule}`, async (scratch) => {
    await runCommand('go', ['install', goModule], BUILD_TIMEOUT_MS, { GOBIN: scratch });
    return join(scratch, executable);
  });
}
