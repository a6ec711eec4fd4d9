import type { IncomingMessage } from 'node:http';
import { readBody } from '../server/read-body.ts';

export interface Lookup {
  /** E.164 */
  receptor: string;
  template: string;
  token: string;
  message?: string;
}

/** Kavenegar's own status codes, as far as this simulator gives them. */
export const REFUSALS = {
  411: 'دریافت کننده نامعتبر است',
  418: 'اعتبار حساب شما کافی نیست',
  422: 'داده ها به دلیل وجود کاراکتر نامناسب قابل پردازش نیست',
  424: 'الگوی مورد نظر پیدا نشد',
} as const;

export type Refusal = keyof typeof REFUSALS;

/** A code's last line binds it to the portal's host, so that the telephone's browser may offer it there and nowhere else (WebOTP). */
const BOUND = '\n\n@localhost #%token';

/** The approved templates and the text that the telephone shows; «%token» is where the code goes. */
export const TEMPLATES: Record<string, string> = {
  'sign-up': `کوک\nکد ثبت‌نام شما: %token${BOUND}`,
  'log-in': `کوک\nکد یکبار مصرف ورود: %token${BOUND}`,
  'order-confirmation': `کوک\nکد تایید نهایی درخواست: %token${BOUND}`,
  'mobile-change': `کوک\nکد تغییر شماره همراه: %token${BOUND}`,
  invitation: 'کوک\nشما به سازمانی دعوت شده‌اید. برای پذیرفتن: %token',
  notice: '%token',
};

/** Reads the form (or JSON, or query) of `verify/lookup.json`. A token holds no space, as at the provider. */
export function readLookup(request: IncomingMessage, query: URLSearchParams, done: (lookup: Lookup | Refusal) => void): void {
  readBody(request, (text) => {
    const form = request.headers['content-type']?.includes('json') ? formOfJson(text ?? '') : new URLSearchParams(text);
    const field = (name: string): string => form.get(name) ?? query.get(name) ?? '';
    const receptor = e164(field('receptor'));
    if (receptor === undefined) return done(411);
    const template = field('template');
    if (!Object.hasOwn(TEMPLATES, template)) return done(424);
    const token = field('token');
    const message = field('message');
    const tooLong = token.length > 100 || message.length > 900;
    if (tooLong || (token === '' && message === '') || (/\s/.test(token) && template !== 'notice')) return done(422);
    return done({ receptor, template, token, ...(message === '' ? {} : { message }) });
  });
}

/** Any spelling of an Iranian mobile, also with a «+» that a query string turned into a space. */
export function e164(spelling: string): string | undefined {
  const match = /^\s*(?:\+|00)?(?:98|0)?(9\d{9})$/.exec(spelling.replaceAll(/[-()]/g, ''));
  return match === null ? undefined : `+98${match[1] as string}`;
}

function formOfJson(text: string): URLSearchParams {
  try {
    return new URLSearchParams(Object.entries(JSON.parse(text) as Record<string, unknown>).map(([k, v]) => [k, String(v)]));
  } catch {
    return new URLSearchParams();
  }
}
