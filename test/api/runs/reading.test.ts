import { beforeAll, describe, expect, it } from 'vitest';
import { useApi } from '../support/use-api.ts';
import { direct, operatorAnswers, startRun, type StartedRun } from './operator-at-hand.ts';

const api = useApi();
let run: StartedRun;
const numbers = ['09121110001', '09121110002', '09351110003', '09351110004', '09211110005'];

beforeAll(async () => {
  run = await startRun(api(), numbers.map((mobile, i) => direct(mobile, String(50_000 + i * 1_000))));
  const answers: Record<string, string> = { '+989121110002': 'inactive-number', '+989351110004': 'silence' };
  await operatorAnswers(api(), run.runId, ({ mobile }) => answers[mobile ?? ''] ?? 'ok');
});

const charges = async (query = '') => run.owner.call('GET', `/runs/${run.runId}/charges?${query}`);
const linesOf = async (query: string) => ((await charges(query)).body as { items: { line: number }[] }).items.map(({ line }) => line);

describe('a run', () => {
  it('tells its counts and amounts by status, and that only an unknown is left', async () => {
    const { body } = await run.owner.call('GET', `/runs/${run.runId}`);
    expect(body).toMatchObject({
      id: run.runId, orderId: run.orderId, orderName: 'شارژ آذر', number: 1, status: 'settling',
      counts: { reserved: 1, succeeded: 3, failed: 1, cancelled: 0 },
      amounts: { reserved: '53000', succeeded: String(50_000 + 52_000 + 54_000), failed: '51000', cancelled: '0' },
      total: '260000', waitingFor: [{ kind: 'inquiry' }],
    });
    expect(body).not.toHaveProperty('endedAt');
  });

  it('is listed with its order, newest first', async () => {
    const { body } = await run.owner.call('GET', `/orders/${run.orderId}/runs`);
    expect(body).toMatchObject({ total: 1, items: [{ id: run.runId, number: 1 }] });
  });
});

describe('its charges', () => {
  it('show what was asked, what became of it and every attempt', async () => {
    const { body } = await charges();
    expect(body.total).toBe(5);
    expect(body.items[0]).toMatchObject({
      line: 1, item: 1, mobile: '+989121110001', operatorCode: 1, productType: 'direct-charge', amount: '50000', price: '50000', status: 'succeeded',
      attempts: [{ number: 1, outcome: 'succeeded', code: 'ok', message: 'موفق', outcomes: [{ source: 'answer', kind: 'succeeded', final: true }] }],
    });
    expect(body.items[0]).not.toHaveProperty('failure');
    expect(body.items[1]).toMatchObject({ status: 'failed', failure: { code: 'inactive-number', message: 'شماره غیرفعال است' } });
    expect(body.items[3]).toMatchObject({ status: 'reserved', stage: 'inquiring', attempts: [{ outcome: 'unknown', code: 'timeout' }] });
  });

  it.each([
    ['status=succeeded', [1, 3, 5]],
    ['status=failed', [2]],
    ['status=reserved', [4]],
    ['status=cancelled', []],
    ['stage=inquiring', [4]],
    ['stage=queued', []],
    ['operatorCode=2', [3, 4]],
    ['operatorCode=2&status=succeeded', [3]],
    ['productType=pin-charge', []],
    ['q=0912', [1, 2]],
    ['q=' + encodeURIComponent('۰۹۳۵ ۱۱۱'), [3, 4]],
    ['q=' + encodeURIComponent('+98921'), [5]],
    ['q=0005', [5]],
    ['q=علی', []],
    ['q=%25', []],
  ])('%s finds lines %j', async (query, lines) => {
    const { status, body } = await charges(query);
    expect(status).toBe(200);
    expect(body.items.map(({ line }: { line: number }) => line)).toEqual(lines);
    expect(body.total).toBe(lines.length);
  });

  it('come by pages, and after a position, without a gap', async () => {
    expect(await linesOf('page=2&pageSize=2')).toEqual([3, 4]);
    expect(await linesOf('page=4&pageSize=2')).toEqual([]);
    const first = (await charges('pageSize=2')).body;
    expect(first.next).toBe('2.1');
    expect(await linesOf(`pageSize=3&after=${first.next}`)).toEqual([3, 4, 5]);
    expect((await charges('pageSize=3&after=3.1')).body).not.toHaveProperty('next');
  });

  it.each(['status=done', 'stage=asleep', 'operatorCode=4', 'page=0', 'pageSize=1001', 'after=0.1', "after=1.1';--", 'productType=car'])(
    'refuse %s', async (query) => {
      const { status, body } = await charges(query);
      expect([status, body.code]).toEqual([422, 'validation']);
    });
});
