import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { create, type Font, type Glyph, type GlyphRun } from 'fontkit';
import type { Run } from '../text/visual-runs.ts';

export type Weight = 'regular' | 'bold';

const FILES: Record<Weight, string> = {
  regular: 'vazirmatn/fonts/ttf/Vazirmatn-Regular.ttf',
  bold: 'vazirmatn/fonts/ttf/Vazirmatn-Bold.ttf',
};

/** Shaped runs that are kept of a font: labels, names of products and months come again in every document. */
const RUNS_KEPT = 2_000;

/** A font as pdfkit takes it, and its own measure: of a run at size 1. */
interface Face {
  font: Font;
  widthOf(run: Run): number;
}

const faces = new Map<Weight, Face>();

/** A font, read once a process; each document embeds only the letters that it uses. */
export function faceOf(weight: Weight): Face {
  const face = faces.get(weight) ?? openFace(FILES[weight]);
  faces.set(weight, face);
  return face;
}

/** The text with a mark in the place of what the fonts cannot draw: an emoji, a Chinese name. */
export function drawable(text: string): string {
  const { font } = faceOf('regular');
  return text.replace(/[^\u2066-\u2069]/gu, (character) => (font.hasGlyphForCodePoint(character.codePointAt(0) ?? 0) ? character : '\ufffd'));
}

function openFace(file: string): Face {
  const font = create(readFileSync(fileURLToPath(import.meta.resolve(file))));
  glyphsKnowTheirLetters(font);
  const shape = font.layout.bind(font);
  const shaped = new Map<string, { run: GlyphRun; width: number }>();
  const shapeOnce = (text: string, direction: string | undefined) => {
    const key = `${direction} ${text}`;
    const known = shaped.get(key);
    if (known !== undefined) return known;
    const run = direction === RIGHT_TO_LEFT ? shape(text, [], 'arab', null, 'rtl') : shape(text, [], 'latn', null, 'ltr');
    const once = { run, width: run.advanceWidth / font.unitsPerEm };
    if (shaped.size >= RUNS_KEPT) shaped.clear();
    shaped.set(key, once);
    return once;
  };
  // pdfkit asks for `layout(text, features)`, and the shaper would guess script and direction from the letters: «۱۲۵٬۰۰۰»
  // would come out as «۰۰۰٬۵۲۱», since its separator is an Arabic letter to it. So the direction that the bidirectional
  // algorithm has found comes in the place of a feature, and nothing is guessed.
  font.layout = (text, [direction] = []) => copyOf(shapeOnce(text, direction).run);
  return { font, widthOf: ({ text, direction }) => shapeOnce(text, direction).width };
}

const RIGHT_TO_LEFT: Run['direction'] = 'right-to-left';

/**
 * fontkit keeps one object a glyph, with the letters for which it was first asked, and shapes by these: where two
 * letters share a glyph, or a document's fonts were packed before, the next text would be shaped or read as another.
 */
function glyphsKnowTheirLetters(font: Font): void {
  const shared = font.getGlyph.bind(font);
  font.getGlyph = (id, codePoints = []) => Object.create(shared(id), { codePoints: { value: codePoints } }) as Glyph;
}

/** pdfkit scales the positions that it gets in place. */
function copyOf(run: GlyphRun): GlyphRun {
  const copy = Object.create(run) as GlyphRun;
  copy.positions = run.positions.map((position) => ({ ...position }));
  return copy;
}
