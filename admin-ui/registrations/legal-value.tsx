import { toPersianDigits } from '../../domain/digits.ts';
import { showSheba } from '../../domain/identity/index.ts';
import { showMobile } from '../../domain/mobile.ts';
import { readLegalField, type LegalField, type LegalInformation } from '../../domain/registration/fields.ts';
import { wordsOfServer } from '../words/words.ts';

const NUMBERS: readonly LegalField[] = ['nationalId', 'registrationNumber', 'registeredOn', 'economicCode', 'telephone', 'postalCode', 'signatory.nationalCode'];

/** One detail of an organisation as people read it: numbers from left to right, a mobile and a Sheba in groups. */
export function LegalValue({ legal, field }: { legal: LegalInformation; field: LegalField }) {
  const value = readLegalField(legal, field);
  if (value === undefined || value === '') return <>—</>;
  if (field === 'sheba') return <bdi dir="ltr">{toPersianDigits(showSheba(value))}</bdi>;
  if (field === 'signatory.mobile') return <bdi dir="ltr">{toPersianDigits(showMobile(value))}</bdi>;
  return NUMBERS.includes(field) ? <bdi dir="ltr">{toPersianDigits(value)}</bdi> : <>{field === 'organisationType' ? wordsOfServer(value) : value}</>;
}
