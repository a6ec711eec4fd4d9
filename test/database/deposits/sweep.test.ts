import { expect, test } from 'vitest';
import { readOpenProcesses } from '../../../database/sweep/read-open-processes.ts';
import { useWorld } from '../support/world.ts';
import { useSlips } from './slips.ts';

const world = useWorld();
const slips = useSlips(world);

test('a slip that waits is a process that the sweep knows, a decided one is none', async () => {
  const organisation = await world().organisation();
  const asOf = new Date(Date.now() - 60_000);
  const [open, decided] = [await slips.submit(organisation, {}, { asOf }), await slips.submit(organisation, {}, { asOf })];
  await slips.decide(decided.id);
  const known = (await readOpenProcesses(world().db)).filter(({ workflow }) => workflow === 'depositReview');
  expect(known).toEqual([{ workflow: 'depositReview', workflowId: `deposit/${open.id}`, payload: { depositId: open.id } }]);
});
