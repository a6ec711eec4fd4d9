import { expect, it } from 'vitest';
import { creditPayment } from '../../database/payments/credit-payment.ts';
import { WEBHOOK_EVENTS } from '../../domain/webhooks/events.ts';
import { VERIFIED } from '../database/payments/at-the-bank.ts';
import { slipDesk } from './deposits/slip-form.ts';
import { applicant, reviewer } from './registration/applicant.ts';
import { useApi } from './support/use-api.ts';

const api = useApi({ withBank: true });
const { hand, mend, decide } = slipDesk(api);

/** An owner's program that wants to hear of everything, or of one event only. */
async function listen(token: string, events: readonly string[] = WEBHOOK_EVENTS): Promise<string> {
  const answer = await api().call('POST', '/api/portal/webhooks', { token, body: { url: 'https://customer.example/kook', events } });
  expect(answer.status, answer.text).toBe(201);
  return answer.body.id as string;
}

/** What each of a hook's deliveries says, oldest first; every one has its process. */
async function told(hook: string): Promise<{ type: string; data: object }[]> {
  const rows = await api().db.query<{ body: string; started: boolean }>(
    `select m.body, exists (select from outbox o where o.kind = 'start' and o.workflow = 'webhookDelivery' and o.workflow_id = 'webhook/' || d.id) as started
      from webhook_deliveries d join webhook_messages m on m.id = d.message_id where d.webhook_id = $1 order by d.id`, [hook]);
  expect(rows.every(({ started }) => started)).toBe(true);
  return rows.map(({ body }) => JSON.parse(body) as { type: string; data: object }).map(({ type, data }) => ({ type, data }));
}

it('registration.decided: each decision of both reviews', async () => {
  const customer = await applicant(api());
  const hook = await listen(customer.token);
  const deaf = await listen(customer.token, ['deposit.decided']);
  await customer.fillIn();
  const { id } = (await customer.submit()).body as { id: string };
  const [expert, second] = [reviewer(api(), 'expert'), reviewer(api(), 'secondExpert')];
  await expert.decide(id, { decision: 'return', reasons: [{ field: 'sheba', text: 'شبا به نام سازمان نیست' }] });
  await customer.submit();
  await expert.decide(id, { decision: 'approve' });
  await customer.askPurchase();
  expect((await expert.decide(id, { decision: 'approve' })).body.code).toBe('same-reviewer');
  expect((await second.decide(id, { decision: 'approve' })).status).toBe(200);
  const about = { registrationId: id, kind: 'initial' };
  expect(await told(hook)).toEqual([
    { type: 'registration.decided', data: { ...about, stage: 'legal', decision: 'return', status: 'returned' } },
    { type: 'registration.decided', data: { ...about, stage: 'legal', decision: 'approve', status: 'legal-approved' } },
    { type: 'registration.decided', data: { ...about, stage: 'purchase', decision: 'approve', status: 'active' } },
  ]);
  expect(await told(deaf)).toEqual([]);
});

it('deposit.decided: what the customer learns, not the first of two approvals', async () => {
  const hook = await listen(await api().tokenOf('customer'));
  const stranger = await listen(await api().tokenOf('otherCustomer'));
  const { id } = (await hand({ amount: '1000000000' })).body as { id: string };
  await decide(id, { decision: 'return', reason: 'تصویر ناخواناست', expectedVersion: 1 });
  await mend(id, { amount: '1000000000' });
  const approval = { decision: 'approve', slipAmount: '1000000000' };
  expect((await decide(id, { ...approval, expectedVersion: 3 })).body.status).toBe('second-review');
  expect((await decide(id, { ...approval, expectedVersion: 4 }, 'secondFinance')).body.status).toBe('approved');
  expect(await told(hook)).toEqual(['returned', 'approved'].map((status) => ({ type: 'deposit.decided', data: { depositId: id, status, amount: '1000000000' } })));
  expect(await told(stranger)).toEqual([]);
});

it('payment.credited: once, however often the bank is asked', async () => {
  const hook = await listen(await api().tokenOf('otherCustomer'));
  const { body } = await api().call('POST', '/api/portal/payments', { token: await api().tokenOf('otherCustomer'), body: { amount: '700000' } });
  const { id } = body as { id: string };
  expect(await told(hook)).toEqual([]);
  await creditPayment(api().db, id, VERIFIED);
  await creditPayment(api().db, id, VERIFIED);
  expect(await told(hook)).toEqual([{ type: 'payment.credited', data: { paymentId: id, amount: '700000', referenceId: VERIFIED.referenceId } }]);
});
