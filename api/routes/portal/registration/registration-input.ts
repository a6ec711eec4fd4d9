import { z } from 'zod';
import {
  economicCodeInput, legalNationalIdInput, nationalCodeInput, pastDateInput, postalCodeInput, registrationNumberInput, shebaInput, telephoneInput,
} from '../../../schemas/identity.ts';
import { mobileInput } from '../../../schemas/mobile.ts';

/** A draft is saved as far as it is filled in: a field may be left out (it stays) or sent empty (it is emptied). */
const inDraft = <S extends z.ZodType<string>>(schema: S) =>
  z.union([schema, z.literal(''), z.null()]).transform((value) => (value === '' ? null : value)).optional();

const words = (min: number, max: number, example: string) => inDraft(z.string().trim().min(min).max(max).meta({ example }));

export const legalInput = z
  .object({
    organisationName: words(2, 200, 'شرکت بازرگانی سپهر ایرانیان'),
    organisationType: words(2, 60, 'سهامی خاص'),
    nationalId: inDraft(legalNationalIdInput),
    registrationNumber: inDraft(registrationNumberInput),
    registeredOn: inDraft(pastDateInput),
    economicCode: inDraft(economicCodeInput),
    sheba: inDraft(shebaInput),
    telephone: inDraft(telephoneInput),
    province: words(2, 60, 'تهران'),
    city: words(2, 60, 'تهران'),
    postalCode: inDraft(postalCodeInput),
    address: words(5, 500, 'خیابان ولیعصر، بالاتر از میدان ونک، پلاک ۱۲'),
    signatory: z.object({ fullName: words(3, 120, 'مریم احمدی'), nationalCode: inDraft(nationalCodeInput), mobile: inDraft(mobileInput) }).optional(),
  })
  .meta({ id: 'LegalInformationInput' });

export const acceptanceInput = z.object({
  acceptedTermsVersion: z.string().trim().min(1).max(20).meta({ description: 'The version that was read, as GET /terms gave it', example: '1' }),
});
