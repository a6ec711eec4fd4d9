import { z } from 'zod';
import { WEEKDAYS } from '../../domain/calendar/jalali.ts';
import { readEconomicCode, readLegalNationalId, readPostalCode, readRegistrationNumber, readTelephone, type Reading } from '../../domain/identity/index.ts';
import { parseRial } from '../../domain/rial.ts';
import type { SettingKey } from './defaults.ts';
import type { Settings } from './read-settings.ts';

interface SettingForm {
  /** As the back office names it. */
  title: string;
  schema: z.ZodType;
}

const whole = (least: number, most: number) => z.number().int().min(least).max(most);
const rial = (least: bigint, most: bigint) => z.string().refine((text) => {
  const read = parseRial(text);
  return read !== undefined && read >= least && read <= most;
}, { params: { code: 'invalid-amount' }, message: 'مبلغ باید رشته‌ای از رقم‌ها به ریال و در محدوده مجاز باشد.' });
const clock = z.string().regex(/^(?:[01]\d|2[0-3]):[0-5]\d$/);
const hours = z.object({ from: clock, until: clock }).refine(({ from, until }) => from < until, {
  params: { code: 'invalid-range' }, message: 'پایان باید پس از آغاز باشد.',
});
/** Empty, or as an organisation would have to enter it. */
const detail = (read: (raw: string) => Reading) => z.string().refine((text) => text === '' || read(text).ok, {
  params: { code: 'invalid-detail' }, message: 'این مشخصه درست نیست. اگر نامعلوم است خالی بگذارید.',
});
const words = z.string().trim().max(500);
const seller = z.strictObject({
  name: z.string().trim().min(2).max(200),
  nationalId: detail(readLegalNationalId), economicCode: detail(readEconomicCode), registrationNumber: detail(readRegistrationNumber),
  province: words, city: words, address: words, postalCode: detail(readPostalCode), telephone: detail(readTelephone),
});
/** As providers allow in names of templates. */
const templateName = z.string().regex(/^[A-Za-z0-9_-]{1,64}$/);
const distinct = (values: readonly unknown[]) => new Set(values).size === values.length;

/** What each setting is called and what may be put into it. A key of `defaults.ts` that is not here does not compile. */
export const SETTING_FORMS: Record<SettingKey, SettingForm> = {
  'staff-reminder-working-days': { title: 'یادآوری به کارکنان پس از (روز کاری)', schema: whole(1, 30) },
  'staff-escalation-working-days': { title: 'ارجاع به سرپرست پس از (روز کاری)', schema: whole(1, 60) },
  'customer-reminder-days': {
    title: 'یادآوری به مشتری پس از (روز)',
    schema: z.array(whole(1, 90)).min(1).max(5).refine((days) => days.every((day, index) => index === 0 || day > (days[index - 1] ?? 0)), {
      params: { code: 'invalid-range' }, message: 'روزها باید از کم به زیاد باشند.',
    }),
  },
  'application-expiry-days': { title: 'انقضای درخواست رهاشده پس از (روز)', schema: whole(1, 365) },
  'second-approval-from-rial': { title: 'تایید دوم مالی از مبلغ (ریال)', schema: rial(1n, 1_000_000_000_000_000n) },
  'payment-minimum-rial': { title: 'کمینه پرداخت آنلاین (ریال)', schema: rial(10_000n, 500_000_000n) },
  'payment-maximum-rial': { title: 'بیشینه پرداخت آنلاین (ریال)', schema: rial(10_000n, 500_000_000n) },
  'slip-service-working-hours': { title: 'زمان رسیدگی به فیش (ساعت کاری)', schema: whole(1, 80) },
  'credit-wait-hours': { title: 'انتظار اجرا برای اعتبار (ساعت)', schema: whole(1, 240) },
  'missed-grace-hours': { title: 'مهلت زمان ازدست‌رفته (ساعت)', schema: whole(0, 72) },
  'unknown-to-person-days': { title: 'ارجاع نتیجه نامعلوم به کارشناس پس از (روز)', schema: whole(1, 30) },
  'number-retries': { title: 'تلاش دوباره برای هر شماره', schema: whole(0, 20) },
  'number-retry-hours': { title: 'بازه تلاش دوباره (ساعت)', schema: whole(1, 48) },
  'same-number-gap-minutes': { title: 'فاصله دو شارژ یک شماره (دقیقه)', schema: whole(1, 120) },
  'code-life-minutes': {
    title: 'عمر کد یک‌بارمصرف (دقیقه)',
    schema: z.object({ 'sign-up': whole(1, 10), 'log-in': whole(1, 10), 'order-confirmation': whole(1, 30) }),
  },
  'working-week': {
    title: 'روزهای کاری',
    schema: z.array(z.enum(WEEKDAYS)).min(1).max(7).refine(distinct, { params: { code: 'repeated' }, message: 'یک روز دو بار آمده است.' }),
  },
  'working-hours': { title: 'ساعت کاری', schema: hours },
  seller: { title: 'فروشنده در صورتحساب و رسید', schema: seller },
  'vat-percent': { title: 'مالیات بر ارزش افزوده (درصد)', schema: z.number().min(0).max(100).multipleOf(0.001) },
  'vat-included': { title: 'قیمت‌ها مالیات را در بر دارند', schema: z.boolean() },
  'sms-templates': {
    title: 'الگوهای پیامک نزد سرویس پیامک',
    schema: z.strictObject({
      'sign-up': templateName, 'log-in': templateName, 'order-confirmation': templateName, 'mobile-change': templateName, invitation: templateName, notice: templateName,
    }),
  },
  'notice-hours': { title: 'ساعت مجاز پیامک', schema: hours },
};

/** Two settings that cannot both be; undefined where all agree. */
export function contradictionOf(settings: Settings): string | undefined {
  if (BigInt(settings['payment-minimum-rial']) > BigInt(settings['payment-maximum-rial'])) return 'کمینه پرداخت از بیشینه آن بیشتر است.';
  if (settings['staff-reminder-working-days'] > settings['staff-escalation-working-days']) return 'یادآوری باید پیش از ارجاع به سرپرست باشد.';
  return undefined;
}
