import { formatRial, formatToman, rialInWords, tomanInWords } from '../../../domain/rial.ts';
import { COLOURS, CONTENT, STYLES } from '../page/look.ts';
import { Pen } from '../page/pen.ts';
import type { Sheet } from '../page/sheet.ts';
import { persian } from '../text/value.ts';

export interface Sum {
  label: string;
  rial: bigint;
  /** The one that counts. */
  strong?: boolean;
}

const WIDTH = 250;
const PADDING = 8;
const ROW = 20;
const TOTAL_ROW = 26;

/** Sums under the amounts' columns on the left; beside them the last strong one in words, and what else is to be said. */
export function drawSums(sheet: Sheet, sums: readonly Sum[], note: string): void {
  const total = sums.findLast(({ strong }) => strong === true)?.rial ?? 0n;
  const words = {
    left: CONTENT.left + WIDTH + 20, width: CONTENT.width - WIDTH - 20,
  };
  const texts = [
    ['مبلغ به حروف', STYLES.label],
    [rialInWords(total), STYLES.strong],
    [persian`معادل ${formatToman(total)} تومان (${tomanInWords(total)})`, STYLES.body],
    [note, STYLES.label],
  ] as const;
  const wordsHeight = texts.reduce((sum, [text, style]) => sum + sheet.pen.height(text, words.width, style) + 3, 0);
  const sumsHeight = sums.reduce((height, { strong }) => height + (strong ? TOTAL_ROW : ROW), 0);
  sheet.room(Math.max(wordsHeight, sumsHeight) + 12);

  let y = (sheet.y += 12);
  for (const [text, style] of texts) y += sheet.pen.write(text, { ...words, top: y }, style) + 3;
  const end = Math.max(y, sheet.y + sumsHeight);
  for (const sum of sums) drawSum(sheet, sum);
  sheet.y = end + 12;
}

function drawSum(sheet: Sheet, { label, rial, strong = false }: Sum): void {
  const height = strong ? TOTAL_ROW : ROW;
  const style = strong ? { ...STYLES.strong, size: 10.5 } : STYLES.body;
  if (strong) sheet.doc.roundedRect(CONTENT.left, sheet.y, WIDTH, height, 4).fill(COLOURS.tint);
  const inside = { left: CONTENT.left + PADDING, width: WIDTH - 2 * PADDING, top: sheet.y + (height - Pen.lineHeight(style)) / 2 };
  const amount = persian`${formatRial(rial)} ریال`;
  const amountWidth = Math.min(sheet.pen.width(amount, style), inside.width * 0.6);
  const labelPlace = { ...inside, left: inside.left + amountWidth + PADDING, width: inside.width - amountWidth - PADDING };
  sheet.pen.write(label, labelPlace, sheet.pen.fitted(label, labelPlace.width, style));
  sheet.pen.write(amount, { ...inside, width: amountWidth, align: 'left' }, sheet.pen.fitted(amount, amountWidth, style));
  sheet.y += height;
}

/** The amount of a receipt: large, with toman and words. */
export function drawAmount(sheet: Sheet, label: string, rial: bigint): void {
  const { pen, doc, y: top } = sheet;
  const inside = { left: CONTENT.left + 16, width: CONTENT.width - 32 };
  const lines = [
    [label, STYLES.label],
    [persian`${formatRial(rial)} ریال`, STYLES.amount],
    [rialInWords(rial), STYLES.strong],
    [persian`معادل ${formatToman(rial)} تومان`, STYLES.body],
  ] as const;
  const height = lines.reduce((sum, [text, style]) => sum + pen.height(text, inside.width, style), 0) + 24;
  doc.roundedRect(CONTENT.left, top, CONTENT.width, height, 7).fill(COLOURS.tint);
  doc.rect(CONTENT.right - 4, top + 10, 4, height - 20).fill(COLOURS.accent);
  let y = top + 12;
  for (const [text, style] of lines) y += pen.write(text, { ...inside, top: y }, style);
  sheet.y = top + height + 16;
}

