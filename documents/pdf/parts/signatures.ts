import { COLOURS, CONTENT, STYLES } from '../page/look.ts';
import type { Sheet } from '../page/sheet.ts';

const HEIGHT = 74;
const GAP = 14;

/** Room for seals and signatures, as such papers are filed in Iran; from the right, side by side. */
export function drawSignatures(sheet: Sheet, labels: readonly string[]): void {
  sheet.room(HEIGHT + 6);
  const width = (CONTENT.width - GAP * (labels.length - 1)) / labels.length;
  labels.forEach((label, index) => {
    const left = CONTENT.right - width - index * (width + GAP);
    sheet.doc.roundedRect(left, sheet.y, width, HEIGHT, 5).lineWidth(0.8).dash(2, { space: 2 }).stroke(COLOURS.line).undash();
    sheet.pen.write(label, { left: left + 9, width: width - 18, top: sheet.y + 6 }, STYLES.label);
  });
  sheet.y += HEIGHT + 10;
}
