import { readFileSync } from 'node:fs';
import { createPayment } from '../../../database/payments/create-payment.ts';
import { slipFields, slipForm } from '../deposits/slip-form.ts';
import { direct } from '../runs/operator-at-hand.ts';
import type { TestApi } from '../support/use-api.ts';

/**
 * What the other organisation has: an id for the word before `:id` in each portal path (`orders`, `runs` …),
 * and for parameters of their own name (`lineId` …). Whoever adds such a path adds its subject here.
 */
export type Subjects = Record<string, string>;

/** Words and numbers of theirs that no answer to a stranger may hold. */
export const THEIR_SECRETS = ['محرمانه', 'انجام‌شده', '9359998877'];

export async function otherOrganisation(api: TestApi): Promise<Subjects> {
  const token = await api.tokenOf('otherCustomer');
  const call = async (method: string, path: string, more: { body?: unknown; form?: FormData } = {}) => {
    const answer = await api.call(method, `/api/portal${path}`, { token, ...more });
    if (answer.status >= 300 && answer.status !== 422) throw new Error(`${method} ${path}: ${answer.text}`);
    return answer.body;
  };

  const draft = await call('POST', '/orders', { body: { name: 'محرمانه' } });
  await call('POST', `/orders/${draft.id}/lines`, { body: direct('09359998877') });
  const lines = await call('GET', `/orders/${draft.id}/lines`);
  const form = new FormData();
  form.set('file', new Blob([readFileSync('test/samples/charge-odd.xlsx')]), 'charge-odd.xlsx');
  form.set('kind', 'charge');
  const upload = await call('POST', `/orders/${draft.id}/upload`, { form });

  const group = await call('POST', '/groups', { body: { name: 'محرمانه' } });
  const member = await call('POST', `/groups/${group.id}/members`, { body: { mobile: '09359998877', name: 'محرمانه' } });

  const template = await call('POST', '/templates', { body: { name: 'محرمانه', orderId: draft.id } });

  const order = await call('POST', '/orders', { body: { name: 'انجام‌شده' } });
  await call('POST', `/orders/${order.id}/lines`, { body: direct('09359998877') });
  const challenge = await call('POST', `/orders/${order.id}/confirmation`, { body: {} });
  const [code] = await api.sms.codes('09352220001', 'order-confirmation');
  await call('POST', `/orders/${order.id}/confirm`, { body: { challengeId: challenge.challengeId, code } });
  const runs = await call('GET', `/orders/${order.id}/runs`);
  const messages = await call('GET', '/messages');
  const key = await call('POST', '/api-keys', { body: { name: 'محرمانه', scopes: ['orders:read'] } });
  const [owner] = await api.db.query<{ id: string; organisationId: string }>(
    `select id, organisation_id as "organisationId" from users where role = 'owner' and organisation_id = $1`, [await api.organisationOf('otherCustomer')]);
  if (owner === undefined) throw new Error('The other organisation has no owner.');
  const payment = await createPayment(api.db, { organisationId: owner.organisationId, userId: owner.id, amount: 500_000n, address: '127.0.0.1' });
  const deposit = await call('POST', '/deposits', { form: await slipForm(await slipFields(api, { payer: 'محرمانه' })) });
  const people = await call('GET', '/users');
  const invitation = await call('POST', '/users/invitations', { body: { mobile: '09359998877', role: 'buyer' } });
  const webhook = await call('POST', '/webhooks', { body: { url: 'https://theirs.example/', events: ['run.finished'] } });
  const { deliveryId } = await call('POST', `/webhooks/${webhook.id}/test`);
  const event = await call('POST', '/events', { body: { date: '1405/09/10', title: 'محرمانه' } });
  await call('POST', '/registration/changes', { body: {} });
  const paper = new FormData();
  paper.set('kind', 'other');
  paper.set('file', new Blob(['%PDF-1.4\n%%EOF\n']), 'محرمانه.pdf');
  const document = await call('POST', '/registration/documents', { form: paper });
  return {
    documents: document.id,
    orders: draft.id, confirmedOrder: order.id, runs: runs.items[0].id, messages: messages.items[0].id,
    lineId: lines.items[0].id, uploadId: upload.uploadId, row: '2', 'api-keys': key.id, payments: payment,
    users: people.items[0].id, invitations: invitation.id,
    webhooks: webhook.id, deliveryId,
    deposits: deposit.id, groups: group.id, memberId: member.id, templates: template.id,
    events: event.id,
  };
}
