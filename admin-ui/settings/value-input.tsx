import { BooleanInput, CheckboxGroupInput, NumberInput, required, TextInput } from 'react-admin';
import { WEEKDAY_PERSIAN } from '../../domain/calendar/jalali.ts';
import { toAsciiDigits, toPersianDigits } from '../../domain/digits.ts';
import { RialInput } from '../shown/rial-input.tsx';

const days = Object.entries(WEEKDAY_PERSIAN).map(([id, name]) => ({ id, name }));
const CLOCK = { htmlInput: { dir: 'ltr', placeholder: '08:00' } };
const LATIN = { htmlInput: { dir: 'ltr' } };
const CODES = { 'sign-up': 'ثبت نام (دقیقه)', 'log-in': 'ورود (دقیقه)', 'order-confirmation': 'تایید نهایی درخواست (دقیقه)' };
/** Texts that the SMS provider has approved, in words. */
const SMS_TEMPLATES = {
  'sign-up': 'کد ثبت نام', 'log-in': 'کد ورود', 'order-confirmation': 'کد تایید نهایی', 'mobile-change': 'کد تغییر موبایل', invitation: 'دعوت', notice: 'خبر',
};
const SELLER = {
  name: 'نام', nationalId: 'شناسه ملی', economicCode: 'کد اقتصادی', registrationNumber: 'شماره ثبت', province: 'استان', city: 'شهر', address: 'نشانی', postalCode: 'کد پستی', telephone: 'تلفن',
};

const numbersOf = (text: string) => toAsciiDigits(text).split(/[,،\s]+/).filter((part) => part !== '').map(Number);

/** The input that fits a setting, by the shape of its default. */
export function ValueInput({ setting, value }: { setting: string; value: unknown }) {
  if (typeof value === 'boolean') return <BooleanInput source="value" label="مقدار" />;
  if (typeof value === 'number') return <NumberInput source="value" label="مقدار" validate={required()} />;
  if (setting.endsWith('-rial')) return <RialInput source="value" label="مقدار" validate={required()} />;
  if (setting === 'working-week') return <CheckboxGroupInput source="value" label="روزها" choices={days} validate={required()} />;
  if (Array.isArray(value)) {
    return <TextInput source="value" label="مقدارها، با «،» میانشان" validate={required()} parse={numbersOf} format={(read: unknown) => (Array.isArray(read) ? toPersianDigits(read.join('، ')) : '')} />;
  }
  if (setting === 'code-life-minutes') return <>{Object.entries(CODES).map(([code, label]) => <NumberInput key={code} source={`value.${code}`} label={label} validate={required()} />)}</>;
  if (setting === 'sms-templates') {
    return <>{Object.entries(SMS_TEMPLATES).map(([template, label]) => <TextInput key={template} source={`value.${template}`} label={label} validate={required()} slotProps={LATIN} parse={toAsciiDigits} />)}</>;
  }
  if (setting === 'seller') return <>{Object.entries(SELLER).map(([field, label]) => <TextInput key={field} source={`value.${field}`} label={label} parse={(text: string) => text} />)}</>;
  return (
    <>
      <TextInput source="value.from" label="از ساعت" validate={required()} slotProps={CLOCK} parse={toAsciiDigits} />
      <TextInput source="value.until" label="تا ساعت" validate={required()} slotProps={CLOCK} parse={toAsciiDigits} />
    </>
  );
}
