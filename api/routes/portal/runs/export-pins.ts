import { z } from 'zod';
import { openText } from '../../../../database/encryption/sealed-text.ts';
import { readPins } from '../../../../database/pins/read-pins.ts';
import { pinsWorkbook, type PinRow } from '../../../../documents/pins-export.ts';
import { defineRoute, type Context } from '../../../route.ts';
import { idParams } from '../../../schemas/id.ts';
import { findRun } from './find-run.ts';
import { auditPins, checkPinPassword } from './pin-password.ts';
import { sendFile, XLSX } from './send-file.ts';

const PAGE = 1_000;

export default defineRoute({
  method: 'post',
  path: '/api/portal/runs/:id/pins.xlsx',
  access: ['owner', 'buyer'],
  summary: 'PINs of a run with their codes as Excel; needs the password, each reading is audited',
  params: idParams,
  body: z.object({ password: z.string().min(1).max(200) }),
  answers: { 200: { mediaType: XLSX, description: 'The file' } },
  secretAnswer: true,
  async handler(ctx) {
    const run = await findRun(ctx);
    await checkPinPassword(ctx, ctx.body.password);
    await auditPins(ctx, 'pins.exported', {});
    return sendFile(ctx, {
      name: `رمزهای ${run.orderName} - ${run.number}.xlsx`, plainName: `pins-${run.number}.xlsx`, mediaType: XLSX,
      content: pinsWorkbook(openedPins(ctx, run.id)),
    });
  },
});

async function* openedPins(ctx: Context, runId: string): AsyncGenerator<PinRow> {
  for (let page = 1; ; page += 1) {
    const { items } = await readPins(ctx.db, ctx.organisationId, runId, { page, pageSize: PAGE });
    for (const pin of items) {
      const { line, operatorCode, product, amount, serial } = pin;
      yield { line, operatorCode, product, serial, amount: BigInt(amount), code: openText(ctx.config.pinKey, pin.chargeId, pin) };
    }
    if (items.length < PAGE) return;
  }
}
