import type { Party } from '../../../domain/selling/party.ts';
import { COLOURS, CONTENT, STYLES } from '../page/look.ts';
import { Pen } from '../page/pen.ts';
import type { Sheet } from '../page/sheet.ts';
import { value } from '../text/value.ts';
import { drawFacts, type Fact } from './facts.ts';

const GAP = 14;
const WIDTH = (CONTENT.width - GAP) / 2;
const PADDING = 9;
const HEAD = 20;

/** Seller on the right, buyer on the left, in two boxes of one height. */
export function drawParties(sheet: Sheet, seller: Party, buyer: Party): void {
  const { doc, y: top } = sheet;
  const right = CONTENT.left + WIDTH + GAP;
  const end = Math.max(drawParty(sheet, 'فروشنده', seller, right), drawParty(sheet, 'خریدار', buyer, CONTENT.left)) + PADDING;
  for (const left of [right, CONTENT.left]) doc.roundedRect(left, top, WIDTH, end - top, 5).lineWidth(0.8).stroke(COLOURS.line);
  sheet.y = end + 14;
}

function drawParty({ doc, pen, y: top }: Sheet, role: string, party: Party, left: number): number {
  doc.roundedRect(left, top, WIDTH, HEAD, 5).fill(COLOURS.tint);
  const inside = { left: left + PADDING, width: WIDTH - 2 * PADDING };
  pen.write(role, { ...inside, top: top + (HEAD - Pen.lineHeight(STYLES.heading)) / 2 }, STYLES.heading);
  const nameTop = top + HEAD + 6;
  const nameEnd = nameTop + pen.write(value(party.name), { ...inside, top: nameTop }, STYLES.strong) + 3;
  return drawFacts(pen, partyFacts(party), { ...inside, top: nameEnd, labels: 66 });
}

export function partyFacts(party: Party): Fact[] {
  const place = [party.province && `استان ${party.province}`, party.city, party.address].filter((part) => part !== undefined && part !== '');
  return [
    ['شناسه ملی', party.nationalId],
    ['کد اقتصادی', party.economicCode],
    ['شماره ثبت', party.registrationNumber],
    ['نشانی', place.length === 0 ? undefined : place.join('، ')],
    ['کد پستی', party.postalCode],
    ['تلفن', party.telephone],
  ];
}
