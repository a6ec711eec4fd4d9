/** What both receipts of money in have in common; they differ in what they tell of the way of the money. */
import type { Readable } from 'node:stream';
import { formatJalaliDate, toJalali } from '../../../domain/calendar/jalali.ts';
import type { Party } from '../../../domain/selling/party.ts';
import { COLOURS, CONTENT, STYLES } from '../page/look.ts';
import { Pen } from '../page/pen.ts';
import { Sheet } from '../page/sheet.ts';
import { persian, value } from '../text/value.ts';
import { drawFacts, type Fact } from './facts.ts';
import { drawLetterhead } from './letterhead.ts';
import { partyFacts } from './parties.ts';
import { drawAmount } from './sums.ts';

export interface ReceiptContent {
  title: string;
  id: string;
  seller: Party;
  organisation: Party;
  amount: bigint;
  creditedAt: Date;
  /** «تایید شده», «موفق». */
  status: string;
  sections: readonly { heading: string; facts: readonly Fact[] }[];
}

const BADGE = { width: 74, height: 22 };

export function drawReceipt(receipt: ReceiptContent): Readable {
  const { title, seller, creditedAt, amount } = receipt;
  const number = receiptNumber(receipt.id);
  const issuedOn = formatJalaliDate(toJalali(creditedAt));
  const sheet = new Sheet({
    title: `${title} ${number}`, author: seller.name, issuedAt: creditedAt,
    runningHead: persian`${title} شماره ${number}، ${issuedOn}`,
    footnote: persian`این رسید را سامانه کوک صادر کرده است و بدون مهر و امضا معتبر است. ${seller.name}`,
  });
  drawLetterhead(sheet, { title, seller: seller.name, facts: [['شماره رسید', number], ['تاریخ', issuedOn]] });
  const top = sheet.y;
  drawAmount(sheet, 'مبلغ افزوده‌شده به اعتبار سازمان', amount);
  drawBadge(sheet, receipt.status, top + 16);
  for (const { heading, facts } of [...receipt.sections, { heading: 'سازمان', facts: [['نام', receipt.organisation.name] as const, ...partyFacts(receipt.organisation)] }]) {
    drawSection(sheet, heading, facts);
  }
  return sheet.finish();
}

/** The end of the id: random enough for a name, short enough to be read over the telephone. */
function receiptNumber(id: string): string {
  return id.replaceAll('-', '').slice(-12).toUpperCase().replace(/(.{4})(?=.)/g, '$1-');
}

function drawBadge({ doc, pen }: Sheet, status: string, top: number): void {
  const left = CONTENT.left + 16;
  doc.roundedRect(left, top, BADGE.width, BADGE.height, BADGE.height / 2).lineWidth(1).stroke(COLOURS.good);
  const style = { ...STYLES.strong, colour: COLOURS.good };
  pen.write(status, { left, width: BADGE.width, top: top + (BADGE.height - Pen.lineHeight(style)) / 2, align: 'center' }, style);
}

function drawSection(sheet: Sheet, heading: string, facts: readonly Fact[]): void {
  sheet.y += sheet.pen.write(value(heading), { ...CONTENT, top: sheet.y }, STYLES.heading) + 2;
  sheet.rule(COLOURS.line);
  sheet.y = drawFacts(sheet.pen, facts, { left: CONTENT.left, width: CONTENT.width, top: sheet.y + 6, labels: 110 }) + 10;
}
