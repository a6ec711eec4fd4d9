import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';
import type * as PdfJs from 'pdfjs-dist';
import type { Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { CONTENT, STYLES } from '../../documents/pdf/page/look.ts';
import { persian, value } from '../../documents/pdf/text/value.ts';
import { drawParagraphs } from '../documents/pdf/support/draw.ts';
import { openBrowser, type BrowserWindow } from './support/browser.ts';

/**
 * The picture of a line in our PDF beside the picture that a browser makes of the same words in the same font, and beside
 * pictures of wrong variants. The right one must be the nearest: what is compared is ink, column by column.
 */
const require = createRequire(import.meta.url);
const pdfjs = join(dirname(require.resolve('pdfjs-dist/package.json')), 'legacy', 'build');
const FILES: Record<string, [path: string, type: string]> = {
  '/pdf.mjs': [join(pdfjs, 'pdf.mjs'), 'text/javascript'],
  '/pdf.worker.mjs': [join(pdfjs, 'pdf.worker.mjs'), 'text/javascript'],
  '/font.ttf': [require.resolve('vazirmatn/fonts/ttf/Vazirmatn-Regular.ttf'), 'font/ttf'],
};
const ORIGIN = 'http://pictures.test';
const SCALE = 4;
const SIZE = 12;

let browser: BrowserWindow;
let page: Page;
beforeAll(async () => {
  browser = await openBrowser(900, 600);
  page = await browser.context.newPage();
  await page.route(`${ORIGIN}/**`, (route) => {
    const [path, contentType] = FILES[new URL(route.request().url()).pathname] ?? [];
    return path === undefined ? route.fulfill({ contentType: 'text/html', body: '<!doctype html><script type="module" src="/pdf.mjs"></script>' }) : route.fulfill({ contentType, body: readFileSync(path) });
  });
  await page.goto(ORIGIN);
});
afterAll(() => browser.close());

/** Ink of each column of pixels, from the first inked one to the last. */
type Ink = number[];

/** What our PDF shows of a text. */
async function inkOfPdf(text: string): Promise<Ink> {
  const bytes = await drawParagraphs([text], { style: { ...STYLES.body, size: SIZE, colour: '#000000' } });
  return page.evaluate(async ({ base64, scale, bottom }) => {
    const { getDocument, GlobalWorkerOptions } = (globalThis as unknown as { pdfjsLib: typeof PdfJs }).pdfjsLib;
    GlobalWorkerOptions.workerSrc = '/pdf.worker.mjs';
    const data = Uint8Array.from(atob(base64), (character) => character.charCodeAt(0));
    const sheet = await (await getDocument({ data }).promise).getPage(1);
    const viewport = sheet.getViewport({ scale });
    const canvas = new OffscreenCanvas(viewport.width, viewport.height);
    const pen = canvas.getContext('2d') as unknown as CanvasRenderingContext2D;
    await sheet.render({ canvas: null, canvasContext: pen, viewport }).promise;
    const { data: pixels, width } = pen.getImageData(0, 0, canvas.width, bottom * scale);
    const columns = new Array<number>(width).fill(0);
    for (let at = 0; at < pixels.length; at += 4) columns[(at / 4) % width]! += 255 - pixels[at]!;
    return columns.slice(columns.findIndex((ink) => ink > 255), columns.findLastIndex((ink) => ink > 255) + 1);
  }, { base64: bytes.toString('base64'), scale: SCALE, bottom: CONTENT.top + 40 });
}

/** What the browser itself makes of a text in a right-to-left paragraph. */
function inkOfBrowser(text: string): Promise<Ink> {
  return page.evaluate(async ({ text: words, size }) => {
    const font = new FontFace('Ours', 'url(/font.ttf)');
    document.fonts.add(await font.load());
    const canvas = new OffscreenCanvas(3000, size * 3);
    const pen = canvas.getContext('2d', { willReadFrequently: true })!;
    pen.fillStyle = '#fff';
    pen.fillRect(0, 0, canvas.width, canvas.height);
    pen.fillStyle = '#000';
    pen.font = `${size}px Ours`;
    pen.direction = 'rtl';
    pen.textAlign = 'right';
    pen.fillText(words, canvas.width - 20, size * 2);
    const { data: pixels, width } = pen.getImageData(0, 0, canvas.width, canvas.height);
    const columns = new Array<number>(width).fill(0);
    for (let at = 0; at < pixels.length; at += 4) columns[(at / 4) % width]! += 255 - pixels[at]!;
    return columns.slice(columns.findIndex((ink) => ink > 255), columns.findLastIndex((ink) => ink > 255) + 1);
  }, { text, size: SIZE * SCALE });
}

/** 0: the same ink in the same columns; the smallest over shifts of a few pixels. */
function distance(a: Ink, b: Ink): number {
  const total = [...a, ...b].reduce((sum, ink) => sum + ink, 0);
  const shifted = [-3, -2, -1, 0, 1, 2, 3].map((shift) => {
    let sum = 0;
    for (let at = -3; at < Math.max(a.length, b.length) + 3; at += 1) sum += Math.abs((a[at] ?? 0) - (b[at + shift] ?? 0));
    return sum;
  });
  return Math.min(...shifted) / total;
}

const PHONE = '\u2066۰۹۱۲ ۳۴۵ ۶۷۸۹\u2069';

describe('the picture of a line', () => {
  it.each([
    ['an amount', persian`مبلغ ${'125٬000'} ریال`, 'مبلغ ۱۲۵٬۰۰۰ ریال', ['مبلغ ۰۰۰٬۵۲۱ ریال', 'ریال ۱۲۵٬۰۰۰ مبلغ']],
    ['a phone', persian`تلفن ${'0912 345 6789'} است`, `تلفن ${PHONE} است`, ['تلفن ۰۹۱۲ ۳۴۵ ۶۷۸۹ است', 'تلفن \u2066۹۸۷۶ ۵۴۳ ۲۱۹۰\u2069 است']],
    ['a date', persian`تاریخ ${'1405/09/05'}`, 'تاریخ ۱۴۰۵/۰۹/۰۵', ['تاریخ \u2066۰۵/۰۹/۱۴۰۵\u2069', 'تاریخ ۵۰/۹۰/۵۰۴۱']],
    ['brackets', value('بانک (مرکزی) [تهران]'), 'بانک (مرکزی) [تهران]', ['بانک )مرکزی( ]تهران[', '(بانک) مرکزی [تهران]']],
    ['mixed Latin', persian`«${'شرکت ABC (سهامی خاص)'}»`, '«شرکت ABC (سهامی خاص)»', ['«شرکت CBA (سهامی خاص)»', '«ABC شرکت (سهامی خاص)»', '«شرکت ABC )سهامی خاص(»']],
    ['joined letters', value('نیم‌فاصله می‌شود گل‌ها الله'), 'نیم‌فاصله می‌شود گل‌ها الله', ['نیمفاصله میشود گلها الله', 'ن‌ی‌م‌فاصله م‌ی‌شود گ‌ل‌ها الله']],
  ])('%s is what a browser draws, and none of the wrong ones', async (_name, ours, right, wrong) => {
    const ink = await inkOfPdf(ours);
    const toRight = distance(ink, await inkOfBrowser(right));
    for (const variant of wrong) expect(distance(ink, await inkOfBrowser(variant)), variant).toBeGreaterThan(2 * toRight);
  });

  it('of digits that are turned round is nearest to the wrong variant: the measure sees it', async () => {
    const ink = await inkOfPdf(persian`مبلغ ${'000٬521'} ریال`);
    const [toRight, toWrong] = [distance(ink, await inkOfBrowser('مبلغ ۱۲۵٬۰۰۰ ریال')), distance(ink, await inkOfBrowser('مبلغ ۰۰۰٬۵۲۱ ریال'))];
    expect(toRight).toBeGreaterThan(2 * toWrong);
  });
});
