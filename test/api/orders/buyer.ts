import { readFile } from 'node:fs/promises';
import ExcelJS from 'exceljs';
import type { DemoPerson } from '../../../database/demo/people.ts';
import type { Answer, TestApi } from '../support/use-api.ts';

type Cell = string | number | null;
type Fields = Record<string, string>;

const XLSX = 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet';
export const HEADER: Cell[] = ['شماره همراه', 'مبلغ', 'اپراتور'];

/** A customer's person at work: the calls that the portal makes. */
export interface Buyer {
  call(method: string, path: string, body?: unknown, headers?: Record<string, string>): Promise<Answer>;
  /** A new draft's id. */
  order(fields?: { name?: string; saleType?: string }): Promise<string>;
  /** An order with one direct charge for each amount. */
  filledOrder(amounts?: string[]): Promise<string>;
  read(orderId: string): Promise<Answer>;
  upload(orderId: string, file: Uint8Array, fields?: Fields, headers?: Record<string, string>): Promise<Answer>;
  product(type: string, operatorCode: number): Promise<{ id: string; amount?: string; price?: string }>;
  /** The form and the code that came by SMS. */
  ask(orderId: string, body?: unknown): Promise<{ form: Answer; challengeId: string; code: string }>;
  confirm(orderId: string, reply: { challengeId: string; code: string }, headers?: Record<string, string>): Promise<Answer>;
}

let next = 1_000_000;
/** A number of Hamrah Aval that no test has had. */
export const freshMobile = (): string => `0912${(next += 1)}`;

export async function buyer(api: TestApi, person: DemoPerson = 'customer'): Promise<Buyer> {
  const token = await api.tokenOf(person);
  const [row] = await api.db.query<{ mobile: string }>(
    `select mobile from users u join sessions s on s.user_id = u.id where u.role in ('owner', 'buyer', 'viewer') order by s.created_at desc limit 1`,
  );
  const me = await api.call('GET', '/api/auth/me', { token });
  const mobile = (me.body as { user: { mobile?: string } }).user.mobile ?? row?.mobile ?? '';
  const call: Buyer['call'] = (method, path, body, headers) => api.call(method, `/api/portal${path}`, { token, body, headers });
  const one: Buyer = {
    call,
    async order({ name = 'شارژ کارکنان', saleType } = {}) {
      const made = await call('POST', '/orders', { name, saleType });
      if (made.status !== 201) throw new Error(made.text);
      return (made.body as { id: string }).id;
    },
    async filledOrder(amounts = ['50000']) {
      const orderId = await one.order();
      for (const amount of amounts) {
        const added = await call('POST', `/orders/${orderId}/lines`, { productType: 'direct-charge', mobile: freshMobile(), amount });
        if (added.status !== 201) throw new Error(added.text);
      }
      return orderId;
    },
    read: (orderId) => call('GET', `/orders/${orderId}`),
    upload(orderId, file, fields = {}, headers = {}) {
      const form = new FormData();
      for (const [name, value] of Object.entries(fields)) form.set(name, value);
      form.set('file', new Blob([file as Uint8Array<ArrayBuffer>], { type: XLSX }), 'فهرست.xlsx');
      return api.call('POST', `/api/portal/orders/${orderId}/upload`, { token, form, headers });
    },
    async product(type, operatorCode) {
      const [product] = await api.db.query<{ id: string; amount: string; price: string }>(
        `select id, face_value as amount, price from products where type = $1 and operator_code = $2 and active order by face_value limit 1`,
        [type, operatorCode],
      );
      if (product === undefined) throw new Error(`the catalogue has no ${type} of ${operatorCode}`);
      return product;
    },
    async ask(orderId, body = {}) {
      const form = await call('POST', `/orders/${orderId}/confirmation`, body);
      const [code = ''] = await api.sms.codes(mobile, 'order-confirmation');
      return { form, challengeId: (form.body as { challengeId?: string }).challengeId ?? '', code };
    },
    confirm: (orderId, { challengeId, code }, headers) => call('POST', `/orders/${orderId}/confirm`, { challengeId, code }, headers),
  };
  return one;
}

/** An xlsx of one sheet with these rows. */
export async function workbook(rows: Cell[][], header: Cell[] = HEADER): Promise<Uint8Array> {
  const book = new ExcelJS.Workbook();
  const sheet = book.addWorksheet('فهرست');
  sheet.addRow(header);
  for (const row of rows) sheet.addRow(row);
  return new Uint8Array(await book.xlsx.writeBuffer());
}

export const sample = async (name: string): Promise<Uint8Array> => new Uint8Array(await readFile(new URL(`../../samples/${name}`, import.meta.url)));
export const sampleVerdicts = async (name: string): Promise<Record<string, unknown>[]> =>
  JSON.parse(await readFile(new URL(`../../samples/${name}`, import.meta.url), 'utf8')) as Record<string, unknown>[];

/** Another code of six digits. */
export const otherCode = (code: string): string => String((Number(code) + 1) % 1_000_000).padStart(6, '0');
