import { beforeAll, describe, expect, it } from 'vitest';
import { routes } from '../../../api/routes/portal/runs/index.ts';
import { freshMobile } from '../orders/buyer.ts';
import { useApi } from '../support/use-api.ts';
import { direct, operatorAnswers, startRun, type StartedRun } from './operator-at-hand.ts';

/** Every route of runs by what it names; a route added later is walked without a word here. */
const ALL = routes.map(({ method, path }) => ({ method: method.toUpperCase(), path }));
const body = { password: 'secret of otherCustomer' };

const api = useApi();
let run: StartedRun;
beforeAll(async () => {
  run = await startRun(api(), [direct(freshMobile())]);
  await operatorAnswers(api(), run.runId, () => 'ok');
});
const at = (path: string) => path.replace(':id', path.includes('/orders/') ? run.orderId : run.runId);
const ask = (method: string, path: string, token?: string) => api().call(method, at(path), { token, ...(method === 'POST' ? { body } : {}) });

describe.each(ALL)('$method $path', ({ method, path }) => {
  it('does not know another organisation’s id', async () => {
    const { status, body: problem } = await ask(method, path, await api().tokenOf('otherCustomer'));
    expect([status, problem.code]).toEqual([404, 'not-found']);
  });

  it('asks strangers to log in', async () => {
    expect((await ask(method, path)).status).toBe(401);
  });

  it('is not for staff', async () => {
    expect((await ask(method, path, await api().tokenOf('operations'))).status).toBe(403);
  });
});

it('nothing of another organisation was changed or read on the way', async () => {
  const rows = await api().db.query(
    `select action from audit_events where subject = any($1) and organisation_id = $2`,
    [[`run/${run.runId}`, `order/${run.orderId}`], await api().organisationOf('otherCustomer')],
  );
  expect(rows).toEqual([]);
  expect((await run.owner.call('GET', `/runs/${run.runId}`)).body).toMatchObject({ status: 'finished', counts: { succeeded: 1 } });
});

it.each(['not-a-uuid', '00000000-0000-0000-0000-000000000000', '%27%3B--'])('a run named %s is not found', async (id) => {
  expect((await run.owner.call('GET', `/runs/${id}`)).status).toBe(404);
});
