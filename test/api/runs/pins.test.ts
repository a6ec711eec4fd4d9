import ExcelJS from 'exceljs';
import { beforeAll, describe, expect, it } from 'vitest';
import { freshMobile } from '../orders/buyer.ts';
import { useApi } from '../support/use-api.ts';
import { direct, operatorAnswers, startRun, type StartedRun } from './operator-at-hand.ts';

const CODES = ['7315902846170001', '7315902846170002', '7315902846170003'];
const password = 'secret of customer';

const api = useApi();
let run: StartedRun;
beforeAll(async () => {
  const { owner } = await startRun(api(), [direct(freshMobile())]);
  const pin = await owner.product('pin-charge', 1);
  run = await startRun(api(), [{ productType: 'pin-charge', operatorCode: 1, productId: pin.id, count: CODES.length }]);
  let next = 0;
  await operatorAnswers(api(), run.runId, () => `pin:${CODES[next++]}`);
});

const audited = async () => (await api().db.query<{ action: string }>(
  `select action from audit_events where subject = $1 and action like 'pins.%' order by at`, [`run/${run.runId}`])).map(({ action }) => action);

describe('PINs of a run', () => {
  it('are listed masked, with their serials', async () => {
    const { status, text, body } = await run.owner.call('GET', `/runs/${run.runId}/pins`);
    expect(status).toBe(200);
    expect(body).toMatchObject({ total: 3, items: [{ line: 1, item: 1, operatorCode: 1 }, { item: 2 }, { item: 3 }] });
    for (const code of CODES) expect(text).not.toContain(code);
    expect(text).not.toMatch(/ciphertext|nonce/);
  });

  it('are revealed to who knows the password, and every reading is audited', async () => {
    const before = await audited();
    const { body } = await run.owner.call('POST', `/runs/${run.runId}/pins/reveal`, { password }, { 'Idempotency-Key': 'reveal' });
    expect(body.items.map(({ code }: { code: string }) => code).sort()).toEqual(CODES);
    expect(await audited()).toEqual([...before, 'pins.revealed']);
  });

  it('come as Excel, codes as text', async () => {
    const answer = await fetch(`${api().url}/api/portal/runs/${run.runId}/pins.xlsx`, {
      method: 'POST', headers: { Authorization: `Bearer ${await api().tokenOf('customer')}`, 'Content-Type': 'application/json' }, body: JSON.stringify({ password }),
    });
    const book = new ExcelJS.Workbook();
    await book.xlsx.load(await answer.arrayBuffer());
    const codes = [2, 3, 4].map((row) => book.worksheets[0]?.getRow(row).getCell(5).value);
    expect(codes.sort()).toEqual(CODES);
    expect(await audited()).toContain('pins.exported');
  });

  it('leave no trace: not in idempotency answers, not in logs, not sealed as plain text', async () => {
    const stored = await api().db.query<{ text: string }>(
      `select coalesce(response::text, '') as text from idempotency_keys union all select detail::text from audit_events
        union all select payload::text from outbox union all select body from messages union all select encode(ciphertext, 'escape') from pins`);
    const everything = [...stored.map(({ text }) => text), ...api().log].join('\n');
    for (const code of CODES) expect(everything).not.toContain(code);
    expect(everything).not.toContain(password);
  });

  it('are not for a viewer, masked or not', async () => {
    const token = await api().tokenOf('viewer');
    expect((await api().call('GET', `/api/portal/runs/${run.runId}/pins`, { token })).status).toBe(403);
    expect((await api().call('POST', `/api/portal/runs/${run.runId}/pins/reveal`, { token, body: { password: 'secret of viewer' } })).status).toBe(403);
  });

  it('stay closed to a wrong password, five tries for a hundred at once, and then to the right one', async () => {
    const token = await api().tokenOf('buyer');
    const reveal = (word: string) => api().call('POST', `/api/portal/runs/${run.runId}/pins/reveal`, { token, body: { password: word } });
    const answers = await Promise.all(Array.from({ length: 30 }, (_, i) => reveal(`guess ${i}`)));
    const statuses = answers.map(({ status }) => status);
    expect(statuses.filter((status) => status === 422)).toHaveLength(5);
    expect(statuses.filter((status) => status === 429)).toHaveLength(25);
    expect(answers.find(({ status }) => status === 422)?.body.errors).toMatchObject([{ field: 'password', code: 'wrong-password' }]);
    expect((await reveal('secret of buyer')).status).toBe(429);
    expect((await audited()).filter((action) => action === 'pins.refused')).toHaveLength(5);
  });

  it.each([{}, { password: '' }, { password: 7 }])('ask for a password: %j', async (body) => {
    expect((await run.owner.call('POST', `/runs/${run.runId}/pins/reveal`, body)).status).toBe(422);
  });
});
