import { TEMPLATES } from './lookup.ts';
import type { SmsMessage } from './outbox.ts';

const PURPOSES: Record<string, string> = {
  'sign-up': 'ثبت‌نام',
  'log-in': 'ورود',
  'order-confirmation': 'تایید نهایی درخواست',
  'mobile-change': 'تغییر شماره همراه',
  invitation: 'دعوت‌نامه',
  notice: 'اطلاع‌رسانی',
};

const CLOCK = new Intl.DateTimeFormat('fa-IR', { timeZone: 'Asia/Tehran', timeStyle: 'medium' });

/** A page where a newcomer reads the one-time codes that would have gone to telephones. It refreshes itself. */
export function inboxPage(messages: readonly SmsMessage[], receptor: string | undefined): string {
  const title = receptor === undefined ? 'پیامک‌های ارسال‌شده' : `پیامک‌های ${bdi(local(receptor))}`;
  const list = messages.length > 0 ? messages.map(card).join('') : '<p class="none">هنوز پیامکی ارسال نشده است.</p>';
  return `<!doctype html>
<html lang="fa" dir="rtl">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta http-equiv="refresh" content="3">
<title>پیامک‌ها – شبیه‌ساز پیامک کوک</title>
<style>
  :root { color-scheme: light dark; font-family: Vazirmatn, Tahoma, sans-serif; }
  body { margin: 0 auto; max-width: 40rem; padding: 1.5rem 1rem; line-height: 1.9; }
  h1 { font-size: 1.3rem; margin: 0; }
  header p { margin: 0 0 1rem; opacity: .75; font-size: .9rem; }
  article { border: 1px solid #8884; border-radius: 14px; padding: .8rem 1rem; margin-block: .7rem; }
  .about { display: flex; flex-wrap: wrap; gap: .2rem 1rem; font-size: .85rem; opacity: .8; }
  .about a { color: inherit; }
  .code { direction: ltr; text-align: center; font: 600 2rem/1.5 ui-monospace, monospace; letter-spacing: .25em; user-select: all; }
  .text { white-space: pre-line; margin: .2rem 0 0; }
  .lost { color: #c62828; }
  .none { text-align: center; opacity: .7; padding: 3rem 0; }
</style>
</head>
<body>
<header><h1>${title}</h1><p>این صفحه جای تلفن همراه گیرندگان است و خودبه‌خود تازه می‌شود. هیچ پیامکی واقعا ارسال نمی‌شود.</p></header>
<main>${list}</main>
</body>
</html>
`;
}

function card(message: SmsMessage): string {
  const lost = message.delivered ? '' : '<span class="lost">نرسیده</span>';
  const code = /^\d{4,8}$/.test(message.token) ? `<div class="code">${message.token}</div>` : '';
  return `<article>
<div class="about"><strong>${escape(PURPOSES[message.template] ?? message.template)}</strong>
<a href="/?receptor=${encodeURIComponent(message.receptor)}">${bdi(local(message.receptor))}</a>
<time datetime="${message.at}">${CLOCK.format(new Date(message.at))}</time>${lost}</div>
${code}<p class="text">${escape(textOf(message))}</p>
</article>`;
}

/** What the telephone would show. */
export function textOf({ template, token, message }: SmsMessage): string {
  return message ?? (TEMPLATES[template] ?? '%token').replaceAll('%token', () => token);
}

function local(receptor: string): string {
  return receptor.replace('+98', '0').replace(/^(\d{4})(\d{3})(\d{4})$/, '$1 $2 $3');
}

function bdi(text: string): string {
  return `<bdi dir="ltr">${escape(text)}</bdi>`;
}

function escape(text: string): string {
  return text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;').replaceAll('"', '&quot;');
}
