import type { Readable } from 'node:stream';
import PDFDocument from 'pdfkit';
import { persian } from '../text/value.ts';
import { COLOURS, CONTENT, PAGE, STYLES } from './look.ts';
import { Pen } from './pen.ts';

export interface SheetOptions {
  title: string;
  author: string;
  /** Stands in the file too, so that the same document always is the same bytes. */
  issuedAt: Date;
  /** On every page but the first: which document this page belongs to. */
  runningHead: string;
  /** On every page, beside its number. */
  footnote: string;
}

/** Pages that are filled from top to bottom. `y` is where the next thing goes. */
export class Sheet {
  readonly doc: PDFKit.PDFDocument;
  readonly pen: Pen;
  y: number = CONTENT.top;
  readonly #options: SheetOptions;

  constructor(options: SheetOptions) {
    this.#options = options;
    const { title, author, issuedAt } = options;
    this.doc = new PDFDocument({
      size: 'A4', margin: 0, bufferPages: true, lang: 'fa-IR', displayTitle: true, pdfVersion: '1.7',
      // None of the built-in Latin fonts: nothing here is written in them.
      font: undefined,
      info: { Title: title, Author: author, Creator: 'Kook', Producer: 'Kook', CreationDate: issuedAt, ModDate: issuedAt },
    });
    this.pen = new Pen(this.doc);
  }

  /** Begins a new page where less than `height` is left on this one; answers whether it did. */
  room(height: number): boolean {
    if (this.y + height <= CONTENT.bottom) return false;
    this.doc.addPage();
    const head = this.pen.write(this.#options.runningHead, { ...CONTENT, top: CONTENT.top }, STYLES.label);
    this.y = CONTENT.top + head + 4;
    this.rule(COLOURS.line);
    this.y += 10;
    return true;
  }

  /** A line across the page at `y`. */
  rule(colour: string, thickness = 0.6): void {
    this.doc.moveTo(CONTENT.left, this.y).lineTo(CONTENT.right, this.y).lineWidth(thickness).strokeColor(colour).stroke();
  }

  /** Numbers the pages, now that they are counted, and gives the file away. */
  finish(): Readable {
    const { count } = this.doc.bufferedPageRange();
    for (let page = 0; page < count; page += 1) {
      this.doc.switchToPage(page);
      this.#footer(page + 1, count);
    }
    this.doc.end();
    return this.doc as unknown as Readable;
  }

  #footer(number: number, count: number): void {
    this.y = PAGE.height - PAGE.margin - PAGE.footer + 16;
    this.rule(COLOURS.line);
    const top = this.y + 6;
    this.pen.write(this.#options.footnote, { left: CONTENT.left + 90, top, width: CONTENT.width - 90 }, STYLES.small);
    this.pen.write(persian`صفحه ${number} از ${count}`, { left: CONTENT.left, top, width: 90, align: 'left' }, STYLES.small);
  }
}
