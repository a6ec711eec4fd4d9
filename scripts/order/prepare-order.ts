import { readFile } from 'node:fs/promises';
import { basename } from 'node:path';
import type { Options } from './options.ts';
import type { PortalClient } from './portal-client.ts';
import { grouped, rials, row, say } from './say.ts';
import type { Upload } from './types.ts';

const XLSX = 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet';
const SHOWN_ERRORS = 10;

/** Creates the order and takes the file's good rows into it; answers the order's id. Throws where no row is good. */
export async function prepareOrder(client: PortalClient, options: Options & { file: string }): Promise<string> {
  const order = await client.call<{ id: string }>('POST', '/portal/orders', { name: options.name });
  const form = new FormData();
  form.set('kind', options.kind);
  form.set('mode', 'append');
  form.set('acceptValidRows', 'true');
  if (options.kind === 'internet-package') {
    form.set('operatorCode', String(options.operator));
    form.set('productId', options.product ?? (await firstPackage(client, options.operator)));
  }
  form.set('file', new Blob([await readFile(options.file)], { type: XLSX }), basename(options.file));
  const started = performance.now();
  const { body } = await client.upload<Upload>(`/portal/orders/${order.id}/upload`, form);
  say(`${basename(options.file)}: read and judged in ${((performance.now() - started) / 1000).toFixed(1)} s`);
  row('rows', 'ردیف', grouped(body.rows));
  row('accepted', 'پذیرفته', grouped(body.accepted));
  row('with a warning', 'با هشدار', grouped(body.warnings));
  row('rejected', 'رد شده', grouped(body.rejected));
  row('total', 'جمع', rials(body.total));
  for (const error of body.errors.slice(0, SHOWN_ERRORS)) say(`    row ${error.row}: ${error.message}`);
  if (body.rejected > SHOWN_ERRORS) say(`    … ${grouped(body.rejected - SHOWN_ERRORS)} more in the error workbook of the portal`);
  if (body.accepted === 0) throw new Error('No row of the file is good.');
  return order.id;
}

async function firstPackage(client: PortalClient, operator: number | undefined): Promise<string> {
  const answer = await client.call<{ id: string; title?: string }[] | { items: { id: string; title?: string }[] }>(
    'GET', `/portal/products?operatorCode=${operator}&type=internet-package`,
  );
  const [first] = Array.isArray(answer) ? answer : answer.items;
  if (first === undefined) throw new Error(`Operator ${operator} sells no package.`);
  say(`package: ${first.title ?? first.id}`);
  return first.id;
}
