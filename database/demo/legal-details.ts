/** Made-up legal details of the demo: right in form and check digits, of nobody. */
import type { LegalInformation } from '../../domain/registration/fields.ts';
import type { Database } from '../connection.ts';
import { SETTING_DEFAULTS } from '../settings/defaults.ts';

const SELLER = {
  ...SETTING_DEFAULTS.seller,
  nationalId: '14001234562', economicCode: '411123456789', registrationNumber: '12345',
  province: 'هرمزگان', city: 'جزیره کیش', address: 'میدان امیرکبیر، خیابان سنایی، برج نمونه، طبقه ۴', postalCode: '7941812345', telephone: '07644420000',
};

/** By the names of `people.ts`. */
const BUYERS: Record<string, Required<LegalInformation>> = {
  'شرکت بازرگانی سپهر ایرانیان': {
    organisationName: 'شرکت بازرگانی سپهر ایرانیان (سهامی خاص)', organisationType: 'سهامی خاص', nationalId: '10380284790', registrationNumber: '28479', registeredOn: '1388/05/19',
    economicCode: '411187654321', telephone: '02188776655', province: 'تهران', city: 'تهران', postalCode: '1514812345', address: 'خیابان بهشتی، پلاک ۱۲، واحد ۳',
    sheba: 'IR920170000000336521104008', signatory: { fullName: 'مریم احمدی', nationalCode: '0076543218', mobile: '+989121110001' },
  },
  'کارخانجات نساجی پارس‌بافت': {
    organisationName: 'کارخانجات نساجی پارس‌بافت (سهامی عام)', organisationType: 'سهامی عام', nationalId: '14000000120', registrationNumber: '1201', registeredOn: '1376/10/07',
    economicCode: '411111112222', telephone: '03133445566', province: 'اصفهان', city: 'اصفهان', postalCode: '8174612345', address: 'شهرک صنعتی جی، خیابان سوم',
    sheba: 'IR090570000002201844763101', signatory: { fullName: 'حسین مرادی', nationalCode: '1289456739', mobile: '+989352220001' },
  },
};

/** Puts them in where they are missing: the documents of a demo show what those of a customer will. Never in production. */
export async function seedLegalDetails(db: Database): Promise<void> {
  await db.query(
    `update settings set value = $1, updated_at = now() where key = 'seller' and value = $2::jsonb returning key`,
    [JSON.stringify(SELLER), JSON.stringify(SETTING_DEFAULTS.seller)],
  );
  for (const [name, details] of Object.entries(BUYERS)) {
    await db.query(
      `update organisations set legal_information = $2::jsonb || coalesce(legal_information, '{}')
        where name = $1 and (legal_information is null or legal_information -> 'signatory' is null) returning id`, [name, JSON.stringify(details)],
    );
  }
}
