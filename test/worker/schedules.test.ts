import { ScheduleOverlapPolicy } from '@temporalio/client';
import { expect, test } from 'vitest';
import { ensureSchedules } from '../../gateways/temporal/schedules.ts';
import { namespaceOfItsOwn } from '../support/temporal.ts';

test('Schedules are made once by however many workers, mended where they differ, and stay paused where a person paused them', async () => {
  const { client, close } = await namespaceOfItsOwn('schedules');
  try {
    await Promise.all([ensureSchedules(client, 'nobody'), ensureSchedules(client, 'nobody'), ensureSchedules(client, 'nobody')]);
    const handle = client.schedule.getHandle('reconciliation');
    const daily = await handle.describe();
    expect(daily.policies).toMatchObject({ overlap: ScheduleOverlapPolicy.SKIP, catchupWindow: 600_000 });
    expect(daily.action).toMatchObject({ workflowType: 'reconciliation', taskQueue: 'nobody' });
    // 03:00 in Tehran is 23:30 UTC of the day before.
    expect(daily.info.nextActionTimes.slice(0, 3).map((at) => at.toISOString().slice(11, 16))).toEqual(['23:30', '23:30', '23:30']);

    await handle.pause('a person looks into it');
    await handle.update((now) => ({ ...now, policies: { ...now.policies, catchupWindow: '1 year', overlap: ScheduleOverlapPolicy.ALLOW_ALL } }));
    await ensureSchedules(client, 'nobody');
    const mended = await handle.describe();
    expect(mended.policies).toMatchObject({ overlap: ScheduleOverlapPolicy.SKIP, catchupWindow: 600_000 });
    expect(mended.state).toMatchObject({ paused: true, note: 'a person looks into it' });

    const housekeeping = client.schedule.getHandle('housekeeping');
    await housekeeping.trigger();
    await expect.poll(async () => (await housekeeping.describe()).info.recentActions.length, { timeout: 20_000 }).toBe(1);
  } finally {
    await close();
  }
});
