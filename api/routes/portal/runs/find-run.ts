import { readRun, type RunView } from '../../../../database/runs/read-run.ts';
import { Problem } from '../../../../domain/problems.ts';
import type { Context } from '../../../route.ts';

/** The run that the path names. Throws Problem `not-found`, also for a run of another organisation. */
export async function findRun(ctx: Context<{ id: string }>): Promise<RunView> {
  const run = await readRun(ctx.db, ctx.organisationId, ctx.params.id);
  if (run === undefined) throw new Problem('not-found');
  return run;
}
