import { STYLES, type Style } from '../page/look.ts';
import { Pen } from '../page/pen.ts';
import { value } from '../text/value.ts';

/** A label and what it is of; where nothing is known no line is drawn. */
export type Fact = readonly [label: string, value: string | undefined];

interface Column {
  left: number;
  top: number;
  width: number;
  /** What labels take of the width, on the right. */
  labels: number;
  style?: Style;
}

const GAP = 2;

/** Facts below one another, labels on the right; answers where they end. */
export function drawFacts(pen: Pen, facts: readonly Fact[], { left, top, width, labels, style = STYLES.body }: Column): number {
  let y = top;
  for (const [label, fact] of facts) {
    if (fact === undefined || fact === '') continue;
    // Both on one base line, though labels are smaller.
    const sink = (Pen.lineHeight(style) - Pen.lineHeight(STYLES.label)) / 2 + 0.3;
    pen.write(label, { left: left + width - labels, width: labels, top: y + sink }, STYLES.label);
    y += pen.write(value(fact), { left, width: width - labels, top: y }, style) + GAP;
  }
  return y;
}
