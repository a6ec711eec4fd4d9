import { randomInt, randomUUID } from 'node:crypto';
import sharp from 'sharp';
import { logIn, type PortalClient } from '../../../scripts/order/portal-client.ts';
import type { Endpoints } from '../../../scripts/stack/endpoints.ts';
import { formatJalaliDate, toJalali } from '../../../domain/calendar/jalali.ts';
import type { DemoPerson } from '../../../database/demo/people.ts';
import { readCode } from './read-code.ts';

/** What customers hand in, so that staff have something to decide; all of it through the public API. */

const LEGAL = {
  organisationType: 'سهامی خاص', registrationNumber: '456789', registeredOn: '1398/02/14', economicCode: '411234567890',
  sheba: 'IR820540102680020817909002', telephone: '02188776655', province: 'تهران', city: 'تهران', postalCode: '1966843112',
  address: 'خیابان ولیعصر، بالاتر از میدان ونک، پلاک ۱۲', signatory: { fullName: 'ناهید رضایی', nationalCode: '0012345679', mobile: '09123334455' },
};

/** The demo log-in of a person, as the API takes it. */
export function logInOf({ demo }: Endpoints, person: DemoPerson): { identifier: string; password: string } {
  const found = demo?.[person];
  if (found === undefined) throw new Error(`The seed made no ${person}.`);
  return { identifier: 'mobile' in found ? found.mobile : found.username, password: found.password };
}

export interface Applicant {
  client: PortalClient;
  /** Corrects one field and hands the details in again. */
  mend(change: object): Promise<void>;
  askPurchase(): Promise<void>;
}

/** Signs up with a number nobody has had, fills in everything and hands it in. */
export async function apply(endpoints: Endpoints, organisationName: string, nationalId = '14001234562'): Promise<Applicant> {
  const { origin, simulators } = endpoints;
  const mobile = `0911${randomInt(1_000_000, 9_999_999)}`;
  const password = randomUUID();
  const since = Date.now();
  const post = async (path: string, body: object) => (await fetch(`${origin}/api/auth${path}`, {
    method: 'POST', headers: { 'content-type': 'application/json' }, body: JSON.stringify(body),
  })).json() as Promise<{ challengeId: string }>;
  const { challengeId } = await post('/sign-up', { mobile, firstName: 'ناهید', lastName: 'رضایی', organisationName, password });
  await post('/sign-up/verify', { challengeId, code: await readCode(simulators.sms, mobile, 'sign-up', since) });
  const client = await logIn(origin, { identifier: mobile, password });
  const details = { ...LEGAL, organisationName, nationalId };
  const put = (body: object) => client.call('PUT' as 'POST', '/portal/registration', body);
  await put(details);
  await uploadDocument(client, 'gazette', 'روزنامه رسمی');
  await uploadDocument(client, 'signatory-card', 'کارت ملی صاحب امضا');
  const handIn = async (path: string, kind: string) => {
    const terms = await client.call<{ version: string }>('GET', `/portal/terms?kind=${kind}`);
    await client.call('POST', `/portal/registration/${path}`, { acceptedTermsVersion: terms.version });
  };
  await handIn('submit', 'registration');
  return {
    client,
    async mend(change) {
      await put({ ...details, ...change });
      await handIn('submit', 'registration');
    },
    askPurchase: () => handIn('purchase-request', 'purchase'),
  };
}

async function uploadDocument(client: PortalClient, kind: string, title: string): Promise<void> {
  const form = new FormData();
  form.set('kind', kind);
  form.set('file', new Blob([await paper(title)]), `${kind}.png`);
  await client.upload('/portal/registration/documents', form);
}

/** A slip of a bank transfer, today, with a picture of its own unless it is given one. */
export async function handInSlip(client: PortalClient, amount: string, trackingNumber: string, picture?: SlipPicture): Promise<string> {
  const accounts = await client.call<{ items?: { id: string; bank: string }[] } & { id: string; bank: string }[]>('GET', '/portal/company-accounts');
  const account = (accounts.items ?? accounts).find(({ bank }) => bank === 'mellat');
  if (account === undefined) throw new Error('There is no account to pay into.');
  const form = new FormData();
  const fields = {
    amount, paidOn: formatJalaliDate(toJalali(Date.now())), bank: 'mellat', companyAccountId: account.id, method: 'internet-transfer',
    trackingNumber, payer: 'شرکت بازرگانی سپهر ایرانیان',
  };
  for (const [name, value] of Object.entries(fields)) form.set(name, value);
  form.set('slip', new Blob([picture ?? (await paper(`${amount} · ${trackingNumber}`))]), 'slip.png');
  const { body } = await client.upload<{ id: string }>('/portal/deposits', form);
  return body.id;
}

type SlipPicture = Uint8Array<ArrayBuffer>;

export async function paper(title: string): Promise<SlipPicture> {
  const svg = `<svg xmlns="http://www.w3.org/2000/svg" width="900" height="620"><rect width="900" height="620" fill="#fdfaf2"/><rect x="30" y="30" width="840" height="560" fill="none" stroke="#b98" stroke-width="3"/>
    <text x="450" y="140" font-size="44" text-anchor="middle" fill="#335">${title}</text>${[220, 280, 340, 400, 460].map((y) => `<rect x="120" y="${y}" width="${400 + (y % 7) * 30}" height="14" fill="#ccc"/>`).join('')}
    <text x="450" y="560" font-size="20" text-anchor="middle" fill="#999">${randomUUID()}</text></svg>`;
  return new Uint8Array(await sharp(Buffer.from(svg)).png().toBuffer());
}
