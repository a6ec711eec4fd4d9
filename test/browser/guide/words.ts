import { expect } from 'vitest';
import type { Page } from 'playwright-core';

const ORDER = /^\/orders\/[0-9a-f-]{36}$/;
const UPLOAD = /^\/orders\/[0-9a-f-]{36}\/upload$/;
const CONFIRMATION = /^\/orders\/[0-9a-f-]{36}\/confirmation$/;

/** The words that the guide prints in bold for its readers, each with the screen on which its pages show it. */
export const GUIDE_WORDS = {
  'ورود/ثبت نام': /^\/log-in$/,
  'شماره موبایل': /^\/log-in$/,
  'رمز عبور': /^\/log-in$/,
  'کد یکبار مصرف': /^\/log-in$/,
  تأیید: /^\/(log-in|registration)$/,
  'اطلاعات پذیرنده': /^\/registration$/,
  'درخواست خرید سازمانی': /^\/registration$/,
  'پذیرش قوانین و مقررات': /^\/registration$/,
  'درخواست فروش SDK': /^\/registration$/,
  'افزایش اعتبار': /^\/credit$/,
  'پرداخت آنلاین': /^\/credit$/,
  پرداخت: /^\/credit$/,
  'آپلود فیش واریزی': /^\/credit$/,
  بارگذاری: /^\/credit$/,
  'شارژ و بسته': /^\/orders$/,
  'درخواست جدید': /^\/orders$/,
  'نوع بسته فروش': /^\/orders\/new$/,
  'شارژ / بسته اینترنت': /^\/orders\/new$/,
  'ویرایش درخواست': ORDER,
  'افزودن جزییات': ORDER,
  ذخیره: ORDER,
  'آپلود فایل اکسل': ORDER,
  'تایید نهایی': ORDER,
  'شارژ گروهی': UPLOAD,
  'بسته اینترنت گروهی': UPLOAD,
  'دریافت فایل نمونه': UPLOAD,
  'تعداد محصولات': CONFIRMATION,
  'مبلغ کل': CONFIRMATION,
  'زمانبندی درخواست': CONFIRMATION,
  'تکرار درخواست': CONFIRMATION,
  گزارشات: /^\/reports/,
  'ریز تراکنش': /^\/reports/,
  'خلاصه سرجمع فروش': /^\/reports/,
  'گزارش پرداخت': /^\/reports/,
  جستجو: /^\/reports/,
  'دریافت CSV': /^\/reports/,
  'پیام ها': /^\/messages$/,
  رویدادها: /^\/events$/,
  تقویم: /^\/calendar$/,
  پروفایل: /^\/profile$/,
} as const satisfies Record<string, RegExp>;

export type GuideWord = keyof typeof GUIDE_WORDS;

/** Ticks the words off as the story meets them, each in full, in sight, and on its own screen. */
export class GuideWords {
  readonly #left = new Set(Object.keys(GUIDE_WORDS) as GuideWord[]);

  async see(page: Page, ...words: readonly GuideWord[]): Promise<void> {
    for (const word of words) {
      await page.getByText(word, { exact: true }).filter({ visible: true }).first().waitFor();
      expect(new URL(page.url()).pathname, `where «${word}» stands`).toMatch(GUIDE_WORDS[word]);
      this.#left.delete(word);
    }
  }

  /** Words that nobody has met yet. */
  get left(): readonly GuideWord[] {
    return [...this.#left];
  }
}
