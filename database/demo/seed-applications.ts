import { deflateSync, crc32 } from 'node:zlib';
import type { LegalInformation } from '../../domain/registration/fields.ts';
import { createOwner } from '../accounts/create-owner.ts';
import type { Database } from '../connection.ts';
import { addDocument } from '../registrations/add-document.ts';
import { decideRegistration } from '../registrations/decide-registration.ts';
import { saveDraft } from '../registrations/save-draft.ts';
import { submit } from '../registrations/submit.ts';

interface DemoApplicant {
  mobile: string;
  /** How far it has come. */
  until: 'legal-review' | 'purchase-review';
  legal: Required<LegalInformation>;
}

/** Made up, right in form and check digits, of nobody. The second one has the national ID of a demo customer: a warning to see. */
const APPLICANTS: readonly DemoApplicant[] = [
  {
    mobile: '+989124440001', until: 'legal-review',
    legal: {
      organisationName: 'شرکت پخش مویرگی البرز', organisationType: 'مسئولیت محدود', nationalId: '14001234562', registrationNumber: '41207', registeredOn: '1397/11/08',
      economicCode: '411398765432', sheba: 'IR820540102680020817909002', telephone: '02634455667', province: 'البرز', city: 'کرج', postalCode: '3146712345',
      address: 'بلوار جمهوری، خیابان هشتم، پلاک ۲۰', signatory: { fullName: 'بابک نادری', nationalCode: '0012345679', mobile: '+989124440001' },
    },
  },
  {
    mobile: '+989124440002', until: 'purchase-review',
    legal: {
      organisationName: 'موسسه آموزشی راه دانش', organisationType: 'موسسه', nationalId: '10380284790', registrationNumber: '5512', registeredOn: '1389/03/22',
      economicCode: '411145612378', sheba: 'IR160120000000001234567890', telephone: '05138877665', province: 'خراسان رضوی', city: 'مشهد', postalCode: '9177912345',
      address: 'بلوار سجاد، نبش بهار ۴', signatory: { fullName: 'سیمین شریفی', nationalCode: '0010000070', mobile: '+989124440002' },
    },
  },
];

/** Puts in applications that wait for staff, made by the very operations of the API. A second call changes nothing. */
export async function seedApplications(db: Database): Promise<void> {
  for (const applicant of APPLICANTS) {
    const [known] = await db.query('select 1 from users where mobile = $1', [applicant.mobile]);
    if (known === undefined) await db.transaction((tx) => apply(db, tx, applicant));
  }
}

async function apply(db: Database, tx: Parameters<typeof saveDraft>[1], { mobile, until, legal }: DemoApplicant): Promise<void> {
  const [firstName = '', lastName = ''] = (legal.signatory.fullName ?? '').split(' ');
  const userId = await createOwner(db, tx, { mobile, firstName, lastName, organisationName: legal.organisationName, email: null, passwordHash: 'none' });
  const [user] = await db.query<{ organisationId: string }>('select organisation_id as "organisationId" from users where id = $1', [userId], tx);
  if (user === undefined) throw new Error('the applicant was not stored');
  const who = { organisationId: user.organisationId, userId };
  const handIn = (what: 'legal' | 'purchase') => submit(db, tx, { ...who, what, acceptedTermsVersion: '1', address: '127.0.0.1', userAgent: 'demo' });
  await saveDraft(db, tx, { ...who, edit: legal });
  for (const kind of ['gazette', 'signatory-card'] as const) {
    await addDocument(db, tx, { ...who, kind, file: { name: kind === 'gazette' ? 'روزنامه رسمی.png' : 'کارت صاحب امضا.png', mediaType: 'image/png', bytes: paper() } });
  }
  const application = await handIn('legal');
  if (until === 'legal-review') return;
  const [expert] = await db.query<{ id: string }>(`select id from users where username = 'expert'`, [], tx);
  if (expert === undefined) return;
  await decideRegistration(db, tx, { registrationId: application.id, decision: 'approve', reasons: [], expectedVersion: application.version, actorId: expert.id });
  await handIn('purchase');
}

/** A sheet with grey lines, as a scan looks from afar: 420 × 594 grey pixels as PNG. */
function paper(): Buffer {
  const [width, height] = [420, 594];
  const rows = Buffer.alloc((width + 1) * height, 0xf4);
  for (let y = 0; y < height; y += 1) {
    rows[y * (width + 1)] = 0;
    if (y > 60 && y < 540 && y % 22 < 6) rows.fill(0x9a, y * (width + 1) + 40 + ((y * 7) % 90), y * (width + 1) + 380);
  }
  const chunk = (type: string, data: Buffer) => {
    const body = Buffer.concat([Buffer.from(type, 'latin1'), data]);
    const frame = Buffer.alloc(8);
    frame.writeUInt32BE(data.length, 0);
    frame.writeUInt32BE(crc32(body), 4);
    return Buffer.concat([frame.subarray(0, 4), body, frame.subarray(4)]);
  };
  const header = Buffer.alloc(13);
  header.writeUInt32BE(width, 0);
  header.writeUInt32BE(height, 4);
  header.set([8, 0, 0, 0, 0], 8);
  return Buffer.concat([Buffer.from('89504e470d0a1a0a', 'hex'), chunk('IHDR', header), chunk('IDAT', deflateSync(rows)), chunk('IEND', Buffer.alloc(0))]);
}
