import { afterEach, describe, expect, it } from 'vitest';
import { readEvents, type ServerEvent } from '../../../scripts/order/read-events.ts';
import { freshMobile } from '../orders/buyer.ts';
import { useApi } from '../support/use-api.ts';
import { direct, operatorAnswers, startRun } from './operator-at-hand.ts';

const api = useApi();
const left: AbortController[] = [];
afterEach(() => {
  for (const controller of left.splice(0)) controller.abort();
});

async function listen(runId: string, headers: Record<string, string> = {}) {
  const controller = new AbortController();
  left.push(controller);
  const answer = await fetch(`${api().url}/api/portal/runs/${runId}/events`, {
    headers: { Authorization: `Bearer ${await api().tokenOf('customer')}`, ...headers }, signal: controller.signal,
  });
  const events = answer.ok ? readEvents(answer.body as unknown as AsyncIterable<Uint8Array>) : undefined;
  const next = async () => {
    const found = await events?.next();
    return found?.done === false ? parsed(found.value) : undefined;
  };
  return { answer, next, leave: () => controller.abort() };
}

const parsed = ({ name, data }: ServerEvent) => {
  const run = JSON.parse(data) as { status: string; counts: Record<string, number> };
  return { name, status: run.status, reserved: run.counts['reserved'], succeeded: run.counts['succeeded'] };
};

describe('the events of a run', () => {
  it('tell its state, its progress and its end, and then the stream ends', async () => {
    const first = freshMobile();
    const { runId } = await startRun(api(), [direct(first), direct(first)]);
    const { answer, next } = await listen(runId);
    expect(answer.headers.get('content-type')).toMatch(/^text\/event-stream/);
    expect(await next()).toEqual({ name: 'progress', status: 'running', reserved: 2, succeeded: 0 });
    await operatorAnswers(api(), runId, () => 'ok');
    expect(await next()).toEqual({ name: 'progress', status: 'running', reserved: 1, succeeded: 1 });
    await operatorAnswers(api(), runId, () => 'ok');
    expect(await next()).toEqual({ name: 'status', status: 'finished', reserved: 0, succeeded: 2 });
    expect(await next()).toEqual({ name: 'end', status: 'finished', reserved: 0, succeeded: 2 });
    expect(await next()).toBeUndefined();
  });

  it('of a run that has ended are its state and its end', async () => {
    const { runId } = await startRun(api(), [direct(freshMobile())]);
    await operatorAnswers(api(), runId, () => 'ok');
    const { next } = await listen(runId, { 'Last-Event-ID': '7' });
    expect([(await next())?.name, (await next())?.name, await next()]).toEqual(['progress', 'end', undefined]);
  });

  it('tell a pause as a change of status', async () => {
    const { runId, owner } = await startRun(api(), [direct(freshMobile())]);
    const { next } = await listen(runId);
    await next();
    await owner.call('POST', `/runs/${runId}/pause`);
    expect(await next()).toMatchObject({ name: 'status', status: 'paused' });
  });

  it('cost one look at the database for all who follow, and none when they have left', async () => {
    const { runId } = await startRun(api(), [direct(freshMobile())]);
    const followers = await Promise.all(Array.from({ length: 8 }, () => listen(runId)));
    for (const { next } of followers) expect((await next())?.name).toBe('progress');
    const asked = await statementsWhile(1_600);
    expect(asked).toBeGreaterThanOrEqual(2);
    expect(asked).toBeLessThanOrEqual(4);
    for (const { leave } of followers) leave();
    await new Promise((resolve) => setTimeout(resolve, 600));
    expect(await statementsWhile(1_200)).toBe(0);
  });

  it('are limited for one session', async () => {
    const { runId } = await startRun(api(), [direct(freshMobile())]);
    const streams = await Promise.all(Array.from({ length: 12 }, () => listen(runId)));
    const statuses = streams.map(({ answer }) => answer.status).sort();
    expect(statuses).toEqual([...Array<number>(10).fill(200), 429, 429]);
    for (const { leave } of streams) leave();
    await new Promise((resolve) => setTimeout(resolve, 200));
    expect((await listen(runId)).answer.status).toBe(200);
  });
});

/** How often the API read a run's state within this time. */
async function statementsWhile(ms: number): Promise<number> {
  const { db } = api();
  const original = db.query.bind(db);
  let n = 0;
  db.query = ((text: string, ...rest: [unknown[]?]) => {
    if (text.includes('r.charge_count - r.succeeded_count')) n += 1;
    return original(text, ...rest);
  }) as typeof db.query;
  await new Promise((resolve) => setTimeout(resolve, ms));
  db.query = original;
  return n;
}
