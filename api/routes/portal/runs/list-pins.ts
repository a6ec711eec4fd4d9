import { z } from 'zod';
import { openText } from '../../../../database/encryption/sealed-text.ts';
import { readPins, type SealedPinRow } from '../../../../database/pins/read-pins.ts';
import { defineRoute } from '../../../route.ts';
import { id, idParams, instant } from '../../../schemas/id.ts';
import { listAnswer, pageQuery } from '../../../schemas/list.ts';
import { rialAnswer } from '../../../schemas/rial.ts';
import { findRun } from './find-run.ts';
import { auditPins, checkPinPassword } from './pin-password.ts';

const MASK = '•'.repeat(12);
const READERS = ['owner', 'buyer'] as const;
const paging = pageQuery.pick({ page: true, pageSize: true });

const pinAnswer = z.object({
  chargeId: id,
  line: z.number().int(),
  item: z.number().int(),
  operatorCode: z.number().int(),
  product: z.string(),
  amount: rialAnswer,
  code: z.string().meta({ description: 'Masked until revealed' }),
  serial: z.string(),
  boughtAt: instant,
});

const withCode = (pin: SealedPinRow, code: string) => {
  const { nonce: _nonce, ciphertext: _ciphertext, ...rest } = pin;
  return { ...rest, code };
};

const listPins = defineRoute({
  method: 'get',
  path: '/api/portal/runs/:id/pins',
  access: READERS,
  summary: 'PINs of a run, codes masked',
  params: idParams,
  query: paging,
  answers: { 200: listAnswer(pinAnswer) },
  async handler(ctx) {
    const run = await findRun(ctx);
    const { items, total } = await readPins(ctx.db, ctx.organisationId, run.id, ctx.query);
    return { status: 200, body: { items: items.map((pin) => withCode(pin, MASK)), total } };
  },
});

const revealPins = defineRoute({
  method: 'post',
  path: '/api/portal/runs/:id/pins/reveal',
  access: READERS,
  summary: 'PINs of a run with their codes; needs the password, each reading is audited',
  params: idParams,
  body: z.object({ password: z.string().min(1).max(200), page: paging.shape.page, pageSize: paging.shape.pageSize.default(1_000) }),
  answers: { 200: listAnswer(pinAnswer) },
  secretAnswer: true,
  async handler(ctx) {
    const run = await findRun(ctx);
    const { password, ...page } = ctx.body;
    await checkPinPassword(ctx, password);
    const { items, total } = await readPins(ctx.db, ctx.organisationId, run.id, page);
    await auditPins(ctx, 'pins.revealed', { pins: items.length, ...page });
    return { status: 200, body: { items: items.map((pin) => withCode(pin, openText(ctx.config.pinKey, pin.chargeId, pin))), total } };
  },
});

export default [listPins, revealPins];
