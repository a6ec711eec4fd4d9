import { COLOURS, CONTENT, STYLES } from '../page/look.ts';
import type { Sheet } from '../page/sheet.ts';
import { value } from '../text/value.ts';
import { drawFacts, type Fact } from './facts.ts';
import { drawLogo } from './logo.ts';

interface Letterhead {
  title: string;
  /** The seller, under the mark. */
  seller: string;
  /** Number and date, under the title. */
  facts: readonly Fact[];
}

const LOGO = 40;
const TITLE_WIDTH = 150;

/** The mark on the right, what the document is on the left, a strong line below. */
export function drawLetterhead(sheet: Sheet, { title, seller, facts }: Letterhead): void {
  const { pen, y: top } = sheet;
  drawLogo(sheet.doc, CONTENT.right - LOGO, top + 3, LOGO);
  const mark = { left: CONTENT.left + TITLE_WIDTH + 20, width: CONTENT.width - TITLE_WIDTH - 20 - LOGO - 10 };
  pen.write('کوک', { ...mark, top: top - 3 }, STYLES.brand);
  const nameEnd = top + 26 + pen.write(value(seller), { ...mark, top: top + 26 }, STYLES.label);

  const block = { left: CONTENT.left, width: TITLE_WIDTH };
  const titleEnd = top - 2 + pen.write(title, { ...block, top: top - 2 }, STYLES.title);
  const factsEnd = drawFacts(pen, facts, { ...block, top: titleEnd, labels: 62, style: STYLES.strong });
  sheet.y = Math.max(nameEnd, factsEnd, top + LOGO + 6) + 6;
  sheet.rule(COLOURS.brand, 1.4);
  sheet.y += 14;
}
