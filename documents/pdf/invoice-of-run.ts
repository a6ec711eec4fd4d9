/** The invoice of a run: one row a product and operator, sums, VAT where the settings have one. */
import type { Readable } from 'node:stream';
import { formatJalaliDate, showJalaliDate, toJalali } from '../../domain/calendar/jalali.ts';
import { OPERATORS } from '../../domain/operators.ts';
import { formatRial } from '../../domain/rial.ts';
import { invoiceTotals, showInvoiceSerial, type Invoice, type InvoiceRow } from '../../domain/selling/invoice.ts';
import { PRODUCT_TYPE_PERSIAN } from '../../domain/statuses.ts';
import { CONTENT, STYLES } from './page/look.ts';
import { Sheet } from './page/sheet.ts';
import { drawTable, type TableColumn } from './page/table.ts';
import { drawLetterhead } from './parts/letterhead.ts';
import { drawParties } from './parts/parties.ts';
import { drawSignatures } from './parts/signatures.ts';
import { drawSums, type Sum } from './parts/sums.ts';
import { persian, value } from './text/value.ts';

type NumberedRow = InvoiceRow & { position: number };

const amount = (rial: bigint): string => value(formatRial(rial));

const COLUMNS: readonly TableColumn<NumberedRow>[] = [
  { head: 'ردیف', share: 6, align: 'center', cell: ({ position }) => value(String(position)) },
  { head: 'شرح کالا یا خدمت', share: 28, cell: (row) => value(describe(row)) },
  { head: 'اپراتور', share: 12, cell: ({ operatorCode }) => OPERATORS[operatorCode].persian },
  { head: 'تعداد', share: 8, onOneLine: true, cell: ({ count }) => amount(BigInt(count)) },
  { head: 'مبلغ (ریال)', share: 16, onOneLine: true, cell: ({ gross }) => amount(gross) },
  { head: 'تخفیف (ریال)', share: 13, onOneLine: true, cell: ({ discount }) => amount(discount) },
  { head: 'پس از تخفیف (ریال)', share: 17, onOneLine: true, cell: ({ gross, discount }) => amount(gross - discount) },
];

/** The same invoice always gives the same bytes. */
export function invoiceOfRun(invoice: Invoice): Readable {
  const serial = showInvoiceSerial(invoice);
  const issuedOn = formatJalaliDate(toJalali(invoice.issuedAt));
  const title = 'صورتحساب فروش';
  const sheet = new Sheet({
    title: `${title} ${serial}`, author: invoice.seller.name, issuedAt: invoice.issuedAt,
    runningHead: persian`${title} شماره ${serial}، ${issuedOn}`,
    footnote: persian`این صورتحساب را سامانه کوک صادر کرده است. ${invoice.seller.name}`,
  });
  drawLetterhead(sheet, { title, seller: invoice.seller.name, facts: [['شماره', serial], ['تاریخ صدور', issuedOn]] });
  drawParties(sheet, invoice.seller, invoice.buyer);
  sheet.y += sheet.pen.write(subject(invoice), { ...CONTENT, top: sheet.y }, STYLES.body) + 8;
  drawTable(sheet, COLUMNS, invoice.rows.map((row, index) => ({ ...row, position: index + 1 })));
  drawSums(sheet, sums(invoice), paymentNote(invoice));
  drawSignatures(sheet, ['مهر و امضای فروشنده', 'مهر و امضای خریدار']);
  return sheet.finish();
}

/** A product whose name says its kind («رمز شارژ …») needs no second word for it. */
function describe({ productType, product }: InvoiceRow): string {
  const kind = PRODUCT_TYPE_PERSIAN[productType];
  return product.startsWith(kind) ? product : `${kind}، ${product}`;
}

function subject({ orderName, runNumber, endedAt }: Invoice): string {
  return persian`بابت شارژهای موفق درخواست «${orderName}» (اجرای ${runNumber})، پایان‌یافته در ${showJalaliDate(toJalali(new Date(endedAt)))}`;
}

function paymentNote({ vat: { percent, included } }: Invoice): string {
  return percent === 0 || included
    ? 'این مبلغ از اعتبار سازمان در سامانه کوک پرداخت شده است.'
    : 'مبلغ پس از تخفیف از اعتبار سازمان در سامانه کوک پرداخت شده است؛ مالیات جداگانه دریافت می‌شود.';
}

function sums(invoice: Invoice): Sum[] {
  const { gross, discount, net, vat, total } = invoiceTotals(invoice);
  const { percent, included } = invoice.vat;
  const before: Sum[] = [{ label: 'جمع مبلغ', rial: gross }, { label: 'تخفیف', rial: discount }];
  if (percent === 0) return [...before, { label: 'مبلغ کل', rial: total, strong: true }];
  if (included) {
    const tax = persian`شامل ${percent} درصد مالیات بر ارزش افزوده`;
    return [...before, { label: 'مبلغ کل', rial: total, strong: true }, { label: tax, rial: vat }];
  }
  return [
    ...before,
    { label: 'پس از تخفیف (پرداخت‌شده)', rial: net },
    { label: persian`${percent} درصد مالیات بر ارزش افزوده`, rial: vat },
    { label: 'مبلغ کل با مالیات', rial: total, strong: true },
  ];
}
