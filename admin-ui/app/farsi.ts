import polyglotI18nProvider from 'ra-i18n-polyglot';
import farsi from 'ra-language-farsi';
import { language, reactAdminEnglish } from '../words/words.ts';

const resources = {
  registrations: { name: 'ثبت نام |||| ثبت نام‌ها' },
  deposits: { name: 'فیش واریزی |||| فیش‌های واریزی' },
  adjustments: { name: 'اصلاح اعتبار |||| اصلاح‌های اعتبار' },
  payments: { name: 'پرداخت |||| پرداخت‌های اینترنتی' },
  organisations: { name: 'سازمان |||| سازمان‌ها' },
  users: { name: 'کاربر |||| کاربران' },
  'company-accounts': { name: 'حساب |||| حساب‌های شرکت' },
  banks: { name: 'بانک |||| بانک‌ها' },
  staff: { name: 'همکار |||| همکاران' },
  roles: { name: 'نقش |||| نقش‌ها و اختیارها' },
  orders: { name: 'درخواست |||| درخواست‌ها' },
  runs: { name: 'اجرا |||| اجراها' },
  charges: { name: 'تراکنش |||| تراکنش‌ها' },
  tasks: { name: 'کار |||| کارها' },
  operators: { name: 'اپراتور |||| اپراتورها' },
  messages: { name: 'پیام |||| پیام‌ها' },
  holidays: { name: 'تعطیل رسمی |||| تعطیلات رسمی' },
  discounts: { name: 'تخفیف |||| تخفیف‌ها' },
  reconciliations: { name: 'مغایرت‌گیری |||| مغایرت‌گیری' },
  'statement-differences': { name: 'اختلاف صورت‌حساب |||| اختلاف‌های صورت‌حساب' },
  'book-audits': { name: 'بازبینی دفتر |||| بازبینی دفترها' },
  'learned-operators': { name: 'شماره ترابردی |||| شماره‌های ترابردی' },
  products: { name: 'محصول |||| محصول‌ها' },
  'terms-versions': { name: 'نسخه قوانین |||| قوانین و مقررات' },
  settings: { name: 'تنظیم |||| تنظیم‌ها' },
  'audit-events': { name: 'رویداد |||| دفتر رویدادها' },
  'ledger-accounts': { name: 'حساب |||| حساب‌های دفتر کل' },
  'sms-messages': { name: 'پیامک |||| پیامک‌ها' },
  'webhook-deliveries': { name: 'وب‌هوک |||| وب‌هوک‌ها' },
  'ledger-transactions': { name: 'سند مالی |||| دفتر کل' },
};

const ofReactAdmin = reactAdminEnglish() ?? farsi;

/** Words of react-admin in the language of the page, with our resources' names; what is missing is said in the key itself while developing. */
export const i18nProvider = polyglotI18nProvider(
  () => ({
    ...ofReactAdmin,
    resources,
    ra: {
      ...ofReactAdmin.ra,
      page: { ...ofReactAdmin.ra.page, show: '%{recordRepresentation}', edit: '%{recordRepresentation}', dashboard: 'صف‌های کار' },
      navigation: { ...ofReactAdmin.ra.navigation, no_filtered_results: 'با این فیلترها چیزی یافت نشد.' },
      auth: { ...ofReactAdmin.ra.auth, username: 'نام کاربری', sign_in_error: 'نام کاربری یا رمز عبور درست نیست.' },
    },
  }),
  language,
  [],
  { allowMissing: import.meta.env.PROD },
);
