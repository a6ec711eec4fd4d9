/**
 * What a PDF draws, glyph by glyph, by another library than the one that wrote it: where each stands and which letter
 * it is. Text extraction would not do: readers put right-to-left text back in order, and so hide a wrong one.
 */
import { getDocument, OPS } from 'pdfjs-dist/legacy/build/pdf.mjs';

export interface Glyph {
  /** Of its left edge, in points. */
  x: number;
  width: number;
  letter: string;
}

/** Glyphs on one base line, from left to right as the eye meets them. */
export interface DrawnLine {
  page: number;
  /** Of the base line, from the top of the page. */
  y: number;
  size: number;
  glyphs: Glyph[];
}

type ShownGlyph = number | { unicode: string; width: number } | null;

/** The lines of a document from top to bottom. */
export async function readGlyphs(bytes: Uint8Array): Promise<DrawnLine[]> {
  const document = await getDocument({ data: new Uint8Array(bytes), verbosity: 0 }).promise;
  const lines: DrawnLine[] = [];
  for (let number = 1; number <= document.numPages; number += 1) {
    const page = await document.getPage(number);
    const { fnArray, argsArray } = await page.getOperatorList();
    const { height } = page.getViewport({ scale: 1 });
    const onPage = new Map<string, DrawnLine>();
    let [x, y, size] = [0, 0, 0];
    fnArray.forEach((operation, index) => {
      const args = argsArray[index];
      if (operation === OPS.setFont) size = args[1];
      else if (operation === OPS.setTextMatrix) [x, y] = [...(args.length === 1 ? args[0] : args)].slice(4);
      else if (operation === OPS.showText) {
        const key = `${y.toFixed(2)} ${size}`;
        const line = onPage.get(key) ?? { page: number, y: height - y, size, glyphs: [] };
        onPage.set(key, line);
        for (const glyph of args[0] as ShownGlyph[]) {
          if (glyph === null) continue;
          if (typeof glyph === 'number') {
            x -= (glyph * size) / 1000;
            continue;
          }
          const width = (glyph.width * size) / 1000;
          line.glyphs.push({ x, width, letter: glyph.unicode });
          x += width;
        }
      }
    });
    lines.push(...[...onPage.values()].sort((a, b) => a.y - b.y));
  }
  for (const line of lines) line.glyphs.sort((a, b) => a.x - b.x);
  await document.destroy();
  return lines;
}

/** What stands on the line, left to right: «ریال ۵۰» is `۵۰ لایر`. */
export const seen = (line: DrawnLine): string => line.glyphs.map(({ letter }) => letter).join('');
