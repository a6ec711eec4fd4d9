import { describe, expect, it } from 'vitest';
import { freshMobile } from '../orders/buyer.ts';
import { useApi } from '../support/use-api.ts';
import { direct, operatorAnswers, startRun } from './operator-at-hand.ts';

const api = useApi();
const lines = (n: number) => Array.from({ length: n }, () => direct(freshMobile()));
const signalsTo = async (runId: string) =>
  (await api().db.query<{ n: number }>(`select count(*)::int as n from outbox where kind = 'signal' and workflow_id = $1`, [`run/${runId}`]))[0]?.n;

describe('pause, resume and cancel', () => {
  it('change the run once, however often they are asked for', async () => {
    const { runId, owner } = await startRun(api(), lines(2));
    for (const _again of [1, 2]) expect((await owner.call('POST', `/runs/${runId}/pause`)).body).toMatchObject({ id: runId, status: 'paused' });
    expect(await signalsTo(runId)).toBe(1);
    for (const _again of [1, 2]) expect((await owner.call('POST', `/runs/${runId}/resume`)).body).toMatchObject({ status: 'running' });
    expect(await signalsTo(runId)).toBe(2);
    for (const _again of [1, 2]) expect((await owner.call('POST', `/runs/${runId}/cancel`)).status).toBe(202);
    expect(await signalsTo(runId)).toBe(3);
    const audited = await api().db.query<{ action: string }>('select action from audit_events where subject = $1 order by at', [`run/${runId}`]);
    expect(audited.map(({ action }) => action)).toEqual(['run.pause', 'run.resume', 'run.cancel']);
  });

  it('stop the sending: nothing more is claimed of a paused run', async () => {
    const { runId, owner } = await startRun(api(), lines(1));
    await owner.call('POST', `/runs/${runId}/pause`);
    await operatorAnswers(api(), runId, () => 'ok');
    expect((await owner.call('GET', `/runs/${runId}`)).body).toMatchObject({ counts: { reserved: 1 }, waitingFor: [{ kind: 'paused' }] });
  });

  it('are refused once a run has ended', async () => {
    const { runId, owner } = await startRun(api(), lines(1));
    await operatorAnswers(api(), runId, () => 'ok');
    for (const action of ['pause', 'resume', 'cancel']) {
      expect((await owner.call('POST', `/runs/${runId}/${action}`)).body).toMatchObject({ status: 409, code: 'wrong-state' });
    }
  });

  it('cannot be taken back after a cancel', async () => {
    const { runId, owner } = await startRun(api(), lines(1));
    await owner.call('POST', `/runs/${runId}/cancel`);
    expect((await owner.call('POST', `/runs/${runId}/resume`)).status).toBe(409);
  });

  it('are not for a viewer', async () => {
    const { runId } = await startRun(api(), lines(1));
    const token = await api().tokenOf('viewer');
    for (const action of ['pause', 'resume', 'cancel', 'retry-failed']) {
      expect((await api().call('POST', `/api/portal/runs/${runId}/${action}`, { token })).status).toBe(403);
    }
  });
});

describe('retry of the failed', () => {
  it('is a new draft of exactly the definitively failed, at the same amounts', async () => {
    const [bad, silent, good] = [freshMobile(), freshMobile(), freshMobile()];
    const { runId, owner } = await startRun(api(), [direct(bad, '60000'), direct(silent), direct(good), direct(bad, '70000')]);
    // The number stands twice: its second charge goes after its first.
    for (const _round of [1, 2]) {
      await operatorAnswers(api(), runId, ({ mobile }) => (mobile?.endsWith(bad.slice(1)) ? 'invalid-number' : mobile?.endsWith(silent.slice(1)) ? 'silence' : 'ok'));
    }
    const made = await owner.call('POST', `/runs/${runId}/retry-failed`, undefined, { 'Idempotency-Key': 'again' });
    expect(made.status).toBe(201);
    expect(made.body).toMatchObject({ name: 'تلاش دوباره: شارژ آذر', status: 'draft', lineCount: 2, total: '130000', skipped: 0 });
    const { body } = await owner.call('GET', `/orders/${made.body.id}/lines`);
    expect(body.items).toMatchObject([
      { line: 1, mobile: `+98${bad.slice(1)}`, amount: '60000', warnings: [] },
      { line: 2, mobile: `+98${bad.slice(1)}`, amount: '70000', warnings: [{ code: 'repeated-number' }] },
    ]);
    const repeated = await owner.call('POST', `/runs/${runId}/retry-failed`, undefined, { 'Idempotency-Key': 'again' });
    expect(repeated.body.id).toBe(made.body.id);
  });

  it('takes today’s price and leaves out what is not sold any more', async () => {
    const owner = (await startRun(api(), lines(1))).owner;
    const [sold, gone] = await Promise.all([owner.product('internet-package', 1), owner.product('internet-package', 2)]);
    const { runId } = await startRun(api(), [
      { productType: 'internet-package', mobile: freshMobile(), operatorCode: 1, productId: sold.id },
      { productType: 'internet-package', mobile: freshMobile(), operatorCode: 2, productId: gone.id },
    ]);
    await operatorAnswers(api(), runId, () => 'product-gone');
    await api().db.query('update products set price = price + 1000 where id = $1 returning id', [sold.id]);
    await api().db.query('update products set active = false where id = $1 returning id', [gone.id]);
    const { body } = await owner.call('POST', `/runs/${runId}/retry-failed`);
    expect(body).toMatchObject({ lineCount: 1, skipped: 1, payable: String(BigInt(sold.price ?? 0) + 1_000n) });
  });

  it('makes n failed PINs of one line one line again', async () => {
    const owner = (await startRun(api(), lines(1))).owner;
    const pin = await owner.product('pin-charge', 1);
    const { runId } = await startRun(api(), [{ productType: 'pin-charge', operatorCode: 1, productId: pin.id, count: 3 }]);
    let call = 0;
    await operatorAnswers(api(), runId, () => ((call += 1) === 1 ? 'pin:1234567890123456' : 'amount-not-allowed'));
    const { body } = await owner.call('POST', `/runs/${runId}/retry-failed`);
    expect(body).toMatchObject({ lineCount: 1, productCount: 2 });
  });

  it('is one order at a time: untouched it is answered again, edited or gone on with it is named, deleted or cancelled it can be made anew', async () => {
    const { runId, owner } = await startRun(api(), lines(2));
    await operatorAnswers(api(), runId, () => 'inactive-number');
    const retry = () => owner.call('POST', `/runs/${runId}/retry-failed`);
    const [first, second] = await Promise.all([retry(), retry()]);
    expect([first.status, second.status].sort()).toEqual([200, 201]);
    expect(second.body.id).toBe(first.body.id);
    const { body } = await owner.call('GET', `/orders/${first.body.id}/lines`);
    await owner.call('DELETE', `/orders/${first.body.id}/lines/${body.items[0].id}`);
    const edited = await retry();
    expect([edited.status, edited.body.code, edited.body.orderId]).toEqual([409, 'already-retried', first.body.id]);
    await owner.call('DELETE', `/orders/${first.body.id}`);
    const anew = await retry();
    expect([anew.status, anew.body.lineCount]).toEqual([201, 2]);
    expect(anew.body.id).not.toBe(first.body.id);
    expect(await api().db.query('select 1 from orders where retry_of_run_id = $1', [runId])).toHaveLength(1);
  });

  it('keeps the operator’s hint at a number of another operator, until the line is corrected', async () => {
    const { runId, owner } = await startRun(api(), lines(1));
    await operatorAnswers(api(), runId, () => 'wrong-operator');
    const { body: { id } } = await owner.call('POST', `/runs/${runId}/retry-failed`);
    const [line] = (await owner.call('GET', `/orders/${id}/lines`)).body.items;
    expect(line.warnings).toMatchObject([{ code: 'refused-as-other-operator', message: expect.stringContaining('اپراتور را اصلاح کنید') }]);
    const mended = await owner.call('PUT', `/orders/${id}/lines/${line.id}`, { productType: 'direct-charge', mobile: line.mobile, amount: line.amount, operatorCode: 2 });
    expect(mended.body).toMatchObject({ operatorCode: 2, operatorSource: 'customer' });
    expect(mended.body.warnings.map(({ code }: { code: string }) => code)).not.toContain('refused-as-other-operator');
  });

  it('waits until nothing is sent any more, and needs something failed', async () => {
    const { runId, owner } = await startRun(api(), lines(1));
    expect((await owner.call('POST', `/runs/${runId}/retry-failed`)).body).toMatchObject({ status: 409, code: 'wrong-state' });
    await operatorAnswers(api(), runId, () => 'ok');
    expect((await owner.call('POST', `/runs/${runId}/retry-failed`)).body).toMatchObject({ status: 422, code: 'order-empty' });
  });
});

describe('the plan of an order', () => {
  it('that runs later is paused, resumed and cancelled', async () => {
    const { owner } = await startRun(api(), lines(1));
    const orderId = await owner.filledOrder();
    const { challengeId, code } = await owner.ask(orderId, { schedule: { at: new Date(Date.now() + 86_400_000).toISOString() } });
    expect((await owner.confirm(orderId, { challengeId, code })).body).toMatchObject({ status: 'scheduled' });
    for (const [action, status] of [['pause', 'paused'], ['pause', 'paused'], ['resume', 'scheduled'], ['cancel', 'cancelled'], ['cancel', 'cancelled']] as const) {
      const answer = await owner.call('POST', `/orders/${orderId}/${action}`);
      expect([answer.status, answer.body.status]).toEqual([202, status]);
    }
    expect((await owner.call('POST', `/orders/${orderId}/resume`)).body).toMatchObject({ status: 409, code: 'wrong-state' });
  });

  it('is not there for a draft or for an order that runs now', async () => {
    const { orderId, owner } = await startRun(api(), lines(1));
    const draft = await owner.order();
    for (const id of [orderId, draft]) expect((await owner.call('POST', `/orders/${id}/cancel`)).status).toBe(409);
  });
});
