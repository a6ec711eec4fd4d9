import { expect } from 'vitest';
import { PAGE } from '../../../../documents/pdf/page/look.ts';
import { seen, type DrawnLine } from './read-glyphs.ts';

/** Points; less than a hair on paper. */
const HAIR = 0.6;
/** Of the size. */
const OVERHANG = 0.2;

/** Nothing runs off the page's edges, and no two texts of a line lie on one another. */
export function expectTidy(lines: readonly DrawnLine[]): void {
  for (const line of lines) {
    expect(line.y, seen(line)).toBeLessThan(PAGE.height - PAGE.margin + 14);
    let end: number = PAGE.margin - HAIR;
    for (const { x, width, letter } of line.glyphs) {
      if (letter.trim() === '') continue;
      // A vowel mark stands on its letter, and kerning lets ر and و reach below their neighbour.
      if (!/\p{M}/u.test(letter)) expect(x, `${letter} in ${seen(line)}`).toBeGreaterThan(end - OVERHANG * line.size);
      end = Math.max(end, x + width);
    }
    expect(end, seen(line)).toBeLessThan(PAGE.width - PAGE.margin + HAIR);
  }
}
