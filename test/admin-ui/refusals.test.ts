import { afterEach, describe, expect, it, vi } from 'vitest';
import type { HttpError } from 'react-admin';
import { callApi } from '../../admin-ui/data/call-api.ts';

const answering = (status: number, body: unknown, headers: Record<string, string> = {}) =>
  vi.stubGlobal('fetch', () => Promise.resolve(new Response(typeof body === 'string' ? body : JSON.stringify(body), { status, headers })));
const refusal = async () => (await callApi('/api/admin/banks').catch((error: unknown) => error)) as HttpError;

afterEach(() => vi.unstubAllGlobals());

describe('What the back office says of a refusal', () => {
  it.each([
    [403, { code: 'forbidden', detail: 'نقش شما اجازه این کار را نمی‌دهد.' }, {}, 'نقش شما اجازه این کار را نمی‌دهد. اگر این کار با شماست، از راهبر سامانه بخواهید نقش شما را ببیند.'],
    [403, { code: 'own-request', detail: 'کسی نمی‌تواند کار خودش را تایید کند.' }, {}, 'کسی نمی‌تواند کار خودش را تایید کند.'],
    [404, { code: 'not-found', detail: 'پیدا نشد.' }, {}, 'پیدا نشد. شاید حذف شده باشد یا نشانی درست نیست؛ از فهرست دوباره بازش کنید.'],
    [409, { code: 'already-decided', detail: 'تصمیم گرفته شده است.' }, {}, 'تصمیم گرفته شده است.'],
    [413, { code: 'body-too-large', detail: 'اندازه درخواست بیش از ۱۰۲۴ کیلوبایت است.' }, {}, 'اندازه درخواست بیش از ۱۰۲۴ کیلوبایت است. فایل یا متن را کوچک‌تر کنید و دوباره بفرستید.'],
    [413, '<html>Request Entity Too Large</html>', {}, 'آنچه فرستاده شد بزرگ‌تر از اندازه مجاز است. فایل یا متن را کوچک‌تر کنید و دوباره بفرستید.'],
    [429, { code: 'too-many-requests', detail: 'بیش از حد.' }, { 'Retry-After': '40' }, 'بیش از حد. ۴۰ ثانیه دیگر دوباره تلاش کنید.'],
    [429, { code: 'too-many-requests', detail: 'بیش از حد.' }, { 'Retry-After': '110' }, 'بیش از حد. ۲ دقیقه دیگر دوباره تلاش کنید.'],
    [429, { code: 'too-many-tries', detail: 'کد تازه بگیرید.' }, {}, 'کد تازه بگیرید.'],
    [500, { code: 'internal', detail: 'خطایی رخ داد.', requestId: '8a0f' }, {}, 'خطایی رخ داد. کد پیگیری برای پشتیبانی: 8a0f'],
    [502, '<html>Bad Gateway</html>', {}, 'سامانه موقتاً در دسترس نیست. کمی بعد دوباره تلاش کنید.'],
  ] as const)('%i %j', async (status, body, headers, says) => {
    answering(status, body, headers);
    expect(await refusal()).toMatchObject({ status, message: says });
  });

  it('puts what fields are refused for on them, and says it', async () => {
    answering(422, { code: 'validation', detail: 'ورودی درست نیست.', errors: [{ field: 'name', message: 'نام را بنویسید.' }] });
    expect(await refusal()).toMatchObject({ message: 'ورودی درست نیست. نام را بنویسید.', body: { errors: { name: 'نام را بنویسید.' } } });
  });

  it('says that nothing answers', async () => {
    vi.stubGlobal('fetch', () => Promise.reject(new TypeError('Failed to fetch')));
    expect(await refusal()).toMatchObject({ status: 503, message: 'سرور پاسخ نمی‌دهد. اتصال را بررسی کنید.' });
  });
});
