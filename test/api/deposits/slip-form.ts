import { randomInt } from 'node:crypto';
import sharp from 'sharp';
import { formatJalaliDate, toJalali } from '../../../domain/calendar/jalali.ts';
import type { DemoPerson } from '../../../database/demo/people.ts';
import type { Answer, TestApi } from '../support/use-api.ts';

export type Fields = Record<string, string>;

/** A picture that no other slip has. */
export function picture(): Promise<Buffer> {
  const channel = () => randomInt(256);
  return sharp({ create: { width: 40, height: 30, channels: 3, background: { r: channel(), g: channel(), b: channel() } } }).png().toBuffer();
}

export const today = (): string => formatJalaliDate(toJalali(Date.now()));

/** Fields that nothing is wrong with. */
export async function slipFields(api: TestApi, given: Fields = {}): Promise<Fields> {
  const [account] = await api.db.query<{ id: string }>('select id from company_accounts where active order by id limit 1');
  return {
    amount: '5000000', paidOn: today(), bank: 'mellat', companyAccountId: account?.id ?? '', method: 'internet-transfer',
    trackingNumber: String(randomInt(1, 281_474_976_710_655)), payer: 'شرکت بازرگانی سپهر ایرانیان', ...given,
  };
}

export interface SlipFile {
  bytes: Buffer;
  name: string;
}

/** `file: null`: without one; left out: a picture of its own. */
export async function slipForm(fields: Fields, file?: SlipFile | null): Promise<FormData> {
  const form = new FormData();
  for (const [name, value] of Object.entries(fields)) form.set(name, value);
  const slip = file === undefined ? { bytes: await picture(), name: 'فیش.png' } : file;
  if (slip !== null) form.set('slip', new Blob([new Uint8Array(slip.bytes)]), slip.name);
  return form;
}

/** A customer and the staff at work with slips. */
export function slipDesk(api: () => TestApi) {
  const portal = async (person: DemoPerson, method: string, path: string, more: { form?: FormData; headers?: Record<string, string> } = {}) =>
    api().call(method, `/api/portal${path}`, { token: await api().tokenOf(person), ...more });
  const admin = async (person: DemoPerson, method: string, path: string, body?: object) =>
    api().call(method, `/api/admin${path}`, { token: await api().tokenOf(person), ...(body === undefined ? {} : { body }) });
  const hand = async (fields: Fields = {}, { person = 'customer' as DemoPerson, file = undefined as SlipFile | null | undefined, headers = {} } = {}): Promise<Answer> =>
    portal(person, 'POST', '/deposits', { form: await slipForm(await slipFields(api(), fields), file), headers });
  const mend = async (depositId: string, fields: Fields = {}, { person = 'customer' as DemoPerson, file = null as SlipFile | null | undefined } = {}) =>
    portal(person, 'PUT', `/deposits/${depositId}`, { form: await slipForm(await slipFields(api(), fields), file) });
  const decide = (depositId: string, body: object, person: DemoPerson = 'finance') => admin(person, 'POST', `/deposits/${depositId}/decision`, body);
  const available = async (person: DemoPerson = 'customer') => BigInt((await portal(person, 'GET', '/credit')).body.available as string);
  return { portal, admin, hand, mend, decide, available };
}
