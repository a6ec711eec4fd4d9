import type { Payment } from './payments.ts';

const GROUPED = new Intl.NumberFormat('fa-IR');

/** The page where the payer decides; with a word in place of the buttons where nothing can be decided any more. */
export function paymentPage(payment: Payment): string {
  const decided = payment.state === 'IN_BANK' ? '' : `<p class="word">${WORDS[payment.state]}</p>`;
  const buttons = `<form method="post">
<button name="decision" value="pay" class="pay">پرداخت</button>
<button name="decision" value="cancel">انصراف</button>
</form>`;
  return page(`<h1>درگاه پرداخت آزمایشی</h1>
<p class="about">${escape(payment.description)}</p>
<p class="amount">${GROUPED.format(payment.amountRial)} ریال</p>
<p class="about">${GROUPED.format(payment.amountRial / 10)} تومان · شناسه <bdi dir="ltr">${payment.authority.replace(/^A0+/, 'A…')}</bdi></p>
${decided === '' ? buttons : decided}
<p class="note">این صفحه جای بانک است: هیچ پولی جابه‌جا نمی‌شود.</p>`);
}

export function noPaymentPage(): string {
  return page('<h1>درگاه پرداخت آزمایشی</h1><p class="word">چنین پرداختی پیدا نشد.</p>');
}

const WORDS = {
  IN_BANK: '',
  PAID: 'پرداخت انجام شد.',
  VERIFIED: 'پرداخت انجام و تایید شد.',
  FAILED: 'پرداخت انجام نشد.',
  REVERSED: 'مبلغ برگشت داده شد.',
  RETURNED: 'پرداخت تایید نشد و مبلغ برگشت داده شد.',
} as const;

function page(content: string): string {
  return `<!doctype html>
<html lang="fa" dir="rtl">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<title>درگاه پرداخت آزمایشی</title>
<style>
  :root { color-scheme: light dark; font-family: Vazirmatn, Tahoma, sans-serif; }
  body { min-height: 100vh; margin: 0; display: grid; place-items: center; line-height: 1.9; }
  main { width: min(24rem, calc(100vw - 2rem)); text-align: center; border: 1px solid #8884; border-radius: 18px; padding: 1.5rem; box-sizing: border-box; }
  h1 { font-size: 1.1rem; margin: 0; }
  .amount { font-size: 1.7rem; font-weight: 700; margin: .5rem 0 0; }
  .about, .note { opacity: .75; font-size: .9rem; margin: .2rem 0; overflow-wrap: anywhere; }
  form { display: grid; gap: .6rem; margin: 1.2rem 0; }
  button { font: inherit; padding: .7rem; border-radius: 12px; border: 1px solid #8886; background: none; cursor: pointer; }
  button.pay { background: #00695c; border-color: #00695c; color: #fff; font-weight: 700; }
  .word { font-weight: 700; margin: 1.2rem 0; }
</style>
</head>
<body><main>${content}</main></body>
</html>
`;
}

function escape(text: string): string {
  return text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;').replaceAll('"', '&quot;');
}
