import { randomInt } from 'node:crypto';
import sharp from 'sharp';
import { createOwner } from '../../../database/accounts/create-owner.ts';
import { startSession } from '../../../database/accounts/start-session.ts';
import type { DemoStaff } from '../../../database/demo/people.ts';
import type { Answer, TestApi } from '../support/use-api.ts';

/** Details that every check lets pass, as the portal's form sends them. */
export const DETAILS = {
  organisationName: 'شرکت صنایع غذایی مهر آفرین',
  organisationType: 'سهامی خاص',
  nationalId: '14001234562',
  registrationNumber: '۴۵۶۷۸۹',
  registeredOn: '1398/02/14',
  economicCode: '411234567890',
  sheba: 'IR82 0540 1026 8002 0817 9090 02',
  telephone: '021-88776655',
  province: 'تهران',
  city: 'تهران',
  postalCode: '19668-43112',
  address: 'خیابان ولیعصر، بالاتر از میدان ونک، پلاک ۱۲',
  signatory: { fullName: 'ناهید رضایی', nationalCode: '0012345679', mobile: '09123334455' },
};

export const picture = (background = '#c33') => sharp({ create: { width: 60, height: 40, channels: 3, background } }).png().toBuffer();

/** A person who wants their organisation to become a customer. */
export interface Applicant {
  organisationId: string;
  userId: string;
  token: string;
  call(method: string, path: string, body?: unknown, headers?: Record<string, string>): Promise<Answer>;
  get(): Promise<Answer>;
  save(body: unknown): Promise<Answer>;
  upload(kind: string, bytes?: Buffer, name?: string): Promise<Answer>;
  submit(version?: string): Promise<Answer>;
  askPurchase(version?: string): Promise<Answer>;
  /** Saves all details and both documents. */
  fillIn(more?: object): Promise<void>;
}

/** A number that no test has had. */
const freshMobile = () => `+98911${randomInt(1_000_000, 9_999_999)}`;

export async function applicant(api: TestApi, organisationName = 'مهر آفرین'): Promise<Applicant> {
  const { db } = api;
  const userId = await db.transaction((tx) => createOwner(db, tx, {
    mobile: freshMobile(), firstName: 'ناهید', lastName: 'رضایی', organisationName, email: null, passwordHash: 'none',
  }));
  const { token } = await startSession(db, undefined, { userId, address: '127.0.0.1', userAgent: 'test', mayResetPassword: false });
  const [user] = await db.query<{ organisationId: string }>('select organisation_id as "organisationId" from users where id = $1', [userId]);
  const call: Applicant['call'] = (method, path, body, headers) => api.call(method, `/api/portal/registration${path}`, { token, body, headers });
  const one: Applicant = {
    organisationId: user!.organisationId, userId, token, call,
    get: () => call('GET', ''),
    save: (body) => call('PUT', '', body),
    async upload(kind, bytes, name = 'مدرک.png') {
      const form = new FormData();
      form.set('kind', kind);
      form.set('file', new Blob([(bytes ?? (await picture())) as Uint8Array<ArrayBuffer>]), name);
      return api.call('POST', '/api/portal/registration/documents', { token, form });
    },
    submit: (version = '1') => call('POST', '/submit', { acceptedTermsVersion: version }),
    askPurchase: (version = '1') => call('POST', '/purchase-request', { acceptedTermsVersion: version }),
    async fillIn(more = {}) {
      for (const answer of [await one.save({ ...DETAILS, ...more }), await one.upload('gazette'), await one.upload('signatory-card')]) {
        if (answer.status >= 300) throw new Error(answer.text);
      }
    },
  };
  return one;
}

interface Ruling {
  decision: 'approve' | 'return' | 'reject';
  reasons?: { field?: string; text: string }[];
  expectedVersion?: number;
}

/** The staff's side: what the back office sends. */
export function reviewer(api: TestApi, person: DemoStaff) {
  const call = async (method: string, path: string, body?: unknown) => api.call(method, `/api/admin${path}`, { token: await api.tokenOf(person), body });
  return {
    call,
    record: async (registrationId: string) => (await call('GET', `/registrations/${registrationId}`)).body,
    /** Decides on the version that stands there now, unless told another. */
    async decide(registrationId: string, ruling: Ruling): Promise<Answer> {
      const expectedVersion = ruling.expectedVersion ?? (await versionOf(api, registrationId));
      return call('POST', `/registrations/${registrationId}/decision`, { ...ruling, expectedVersion });
    },
  };
}

export async function versionOf(api: TestApi, registrationId: string): Promise<number> {
  const [row] = await api.db.query<{ version: number }>('select version from registrations where id = $1', [registrationId]);
  return row!.version;
}
