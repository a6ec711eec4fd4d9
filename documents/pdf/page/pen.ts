import { breakLines, type Line } from '../text/break-lines.ts';
import { drawable, faceOf } from './fonts.ts';
import type { Style } from './look.ts';

export type Align = 'right' | 'center' | 'left';

/** Where text may stand: `left` and `width` in points, `top` of its first line. */
export interface Place {
  left: number;
  top: number;
  width: number;
  align?: Align;
}

/** Of the size: Vazirmatn's marks reach higher and lower than Latin letters do. */
const LINE_HEIGHT = 1.62;
const BASELINE = 1.06;

/** Writes Persian onto a document: each run shaped by itself and put in its place, from left to right. */
export class Pen {
  readonly doc: PDFKit.PDFDocument;

  constructor(doc: PDFKit.PDFDocument) {
    this.doc = doc;
    // pdfkit takes opened fonts too; its types know files only.
    for (const weight of ['regular', 'bold'] as const) doc.registerFont(weight, faceOf(weight).font as unknown as Buffer);
  }

  lines(text: string, width: number, { size, weight }: Style): Line[] {
    return breakLines(drawable(text), width, (run) => faceOf(weight).widthOf(run) * size);
  }

  static lineHeight({ size }: Style): number {
    return size * LINE_HEIGHT;
  }

  height(text: string, width: number, style: Style): number {
    return this.lines(text, width, style).length * Pen.lineHeight(style);
  }

  /** The style in which the text stands on one line of the width: smaller where it must be, since half an amount is a wrong amount. */
  fitted(text: string, width: number, style: Style): Style {
    const whole = this.width(text, style);
    return whole <= width ? style : { ...style, size: (style.size * 0.999 * width) / whole };
  }

  /** Of the text on one line. */
  width(text: string, style: Style): number {
    return this.lines(text, Number.POSITIVE_INFINITY, style)[0]?.width ?? 0;
  }

  /** Writes a paragraph, right-aligned unless told otherwise; answers the height that it took. */
  write(text: string, place: Place, style: Style): number {
    const lines = this.lines(text, place.width, style);
    lines.forEach((line, index) => this.#writeLine(line, { ...place, top: place.top + index * Pen.lineHeight(style) }, style));
    return lines.length * Pen.lineHeight(style);
  }

  #writeLine(line: Line, { left, top, width, align = 'right' }: Place, { size, weight, colour }: Style): void {
    const spare = width - line.width;
    let x = left + (align === 'right' ? spare : align === 'center' ? spare / 2 : 0);
    this.doc.font(weight).fontSize(size).fillColor(colour);
    for (const run of line.runs) {
      const features = [run.direction] as unknown as PDFKit.Mixins.OpenTypeFeatures[];
      this.doc.text(run.text, x, top + size * BASELINE, { features, baseline: 'alphabetic', lineBreak: false });
      x += faceOf(weight).widthOf(run) * size;
    }
  }
}
