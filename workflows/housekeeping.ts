import { HOUSEKEEPING } from '../domain/housekeeping.ts';
import { processes } from './activity-options.ts';
import { engineersView } from './tell-engineers.ts';

/** So much of one kind in one turn; more is left to the next, a quarter of an hour later. */
const MAX_BATCHES = 100;

/** Deletes what has served its time, kind by kind, a batch an activity, so that it never holds a lock for long. */
export async function housekeeping(): Promise<Record<string, number>> {
  const tell = engineersView();
  const gone: Record<string, number> = {};
  for (const kind of HOUSEKEEPING) {
    gone[kind] = 0;
    for (let batch = 0; batch < MAX_BATCHES; batch += 1) {
      const { rows, more } = await processes.forget(kind);
      gone[kind] += rows;
      if (!more) break;
    }
    tell({ process: 'housekeeping', status: 'working', details: `Deleted so far: ${JSON.stringify(gone)}` });
  }
  return gone;
}
