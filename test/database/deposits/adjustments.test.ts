import { expect, test } from 'vitest';
import { useWorld } from '../support/world.ts';
import { codeOf, MILLION, useSlips } from './slips.ts';

const world = useWorld();
const slips = useSlips(world);

async function creditedSlip(trackingNumber?: string) {
  const organisation = await world().organisation();
  const { id } = await slips.submit(organisation, trackingNumber === undefined ? {} : { trackingNumber });
  await slips.decide(id);
  return { organisation, depositId: id };
}

test('a wrong credit is undone by two people, and its number is free again for the true payer', async () => {
  const { organisation, depositId } = await creditedSlip('777');
  const payer = await world().organisation();
  const theirs = await slips.submit(payer, { trackingNumber: '777' });
  expect(await codeOf(slips.decide(theirs.id))).toBe('duplicate-slip');
  const adjustment = await slips.propose(organisation, -MILLION, depositId);
  expect(await world().available(organisation.id)).toBe(MILLION);
  expect(await codeOf(slips.decideAdjustment(adjustment, { actorId: slips.finance }))).toBe('own-request');
  expect(await slips.decideAdjustment(adjustment)).toBe('approved');
  expect(await world().available(organisation.id)).toBe(0n);
  expect(await slips.decide(theirs.id)).toBe('approved');
  expect(await world().available(payer.id)).toBe(MILLION);
  expect(await codeOf(slips.propose(organisation, -1n, depositId))).toBe('wrong-state');
  expect(await world().differences()).toEqual([]);
});

test('in part leaves the slip credited, and never takes more than it gave', async () => {
  const { organisation, depositId } = await creditedSlip();
  await world().credit(organisation.id, 10n * MILLION);
  expect(await codeOf(slips.propose(organisation, -MILLION - 1n, depositId))).toBe('adjustment-too-large');
  const halves = await Promise.all([1, 2, 3].map(() => slips.propose(organisation, -MILLION / 2n, depositId)));
  const codes = await Promise.all(halves.map((id) => codeOf(slips.decideAdjustment(id))));
  expect(codes.sort()).toEqual(['done', 'done', 'wrong-state']);
  expect(await world().available(organisation.id)).toBe(10n * MILLION);
  expect(await world().differences()).toEqual([]);
});

test('what was spent cannot be taken back: nothing changes and the proposal stays open', async () => {
  const organisation = await world().organisation(MILLION);
  const id = await slips.propose(organisation, -MILLION - 1n);
  expect(await codeOf(slips.decideAdjustment(id))).toBe('insufficient-credit');
  expect(await world().available(organisation.id)).toBe(MILLION);
  await world().credit(organisation.id, 1n);
  expect(await slips.decideAdjustment(id)).toBe('approved');
  expect(await world().available(organisation.id)).toBe(0n);
});

test('50 decisions at once post once; a rejected one posts nothing', async () => {
  const organisation = await world().organisation();
  const id = await slips.propose(organisation, 5n);
  const codes = await Promise.all(Array.from({ length: 50 }, () => codeOf(slips.decideAdjustment(id))));
  expect(codes.filter((code) => code === 'done')).toHaveLength(1);
  expect(await world().available(organisation.id)).toBe(5n);
  const rejected = await slips.propose(organisation, 7n);
  expect(await slips.decideAdjustment(rejected, { decision: 'reject' })).toBe('rejected');
  expect(await codeOf(slips.decideAdjustment(rejected))).toBe('already-decided');
  expect(await world().available(organisation.id)).toBe(5n);
  expect(await world().differences()).toEqual([]);
});

test('names a deposit of its own organisation that was approved', async () => {
  const { depositId } = await creditedSlip();
  const stranger = await world().organisation(MILLION);
  expect(await codeOf(slips.propose(stranger, -MILLION, depositId))).toBe('validation');
  const open = await slips.submit(stranger);
  expect(await codeOf(slips.propose(stranger, -MILLION, open.id))).toBe('validation');
});
