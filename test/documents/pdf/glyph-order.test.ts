import { buffer } from 'node:stream/consumers';
import PDFDocument from 'pdfkit';
import { describe, expect, it } from 'vitest';
import { faceOf } from '../../../documents/pdf/page/fonts.ts';
import { persian, value } from '../../../documents/pdf/text/value.ts';
import { formatRial } from '../../../domain/rial.ts';
import { showMobile } from '../../../domain/mobile.ts';
import { drawParagraphs } from './support/draw.ts';
import { readGlyphs, seen } from './support/read-glyphs.ts';

/** The letters of a paragraph from left to right, as another library finds them in the file. */
async function seenOf(text: string): Promise<string> {
  const [line, foot, ...more] = await readGlyphs(await drawParagraphs([text]));
  expect(more).toEqual([]);
  expect(foot && seen(foot)).toContain('هحفص');
  return line ? seen(line) : '';
}

/** Persian as the eye meets it from the left; «لا» is one glyph. */
const turned = (text: string) => [...text].reverse().join('').replaceAll('ال', 'لا');

describe('letters stand in the file as people read them', () => {
  it.each([
    ['an amount', persian`مبلغ ${formatRial(125_000n)} ریال`, `${turned('ریال')} ۱۲۵٬۰۰۰ ${turned('مبلغ')}`],
    ['an amount alone', value(formatRial(1_234_567n)), '۱۲۳۴۵۶۷'.replace(/(\d|[۰-۹])(?=([۰-۹]{3})+$)/g, '$1٬')],
    ['a phone behind a word', persian`تلفن ${showMobile('+989123456789')} است`, `${turned('است')} ۰۹۱۲ ۳۴۵ ۶۷۸۹ ${turned('تلفن')}`],
    ['a phone alone', value(showMobile('+989123456789')), '۰۹۱۲ ۳۴۵ ۶۷۸۹'],
    ['a telephone with a hyphen', persian`تلفن: ${'021-88776655'}`, `۰۲۱-۸۸۷۷۶۶۵۵ :${turned('تلفن')}`],
    ['a date', persian`در ${'1405/09/05'} ساعت ${'09:30'}`, `۰۹:۳۰ ${turned('ساعت')} ۱۴۰۵/۰۹/۰۵ ${turned('در')}`],
    ['a written date', value('پنجشنبه ۵ آذر ۱۴۰۵، ۱۲:۳۰'), `۱۲:۳۰ ،۱۴۰۵ ${turned('آذر')} ۵ ${turned('پنجشنبه')}`],
    ['brackets', value('بانک (مرکزی) [تهران] {یک} «دو»'), `«${turned('دو')}» {${turned('یک')}} [${turned('تهران')}] (${turned('مرکزی')}) ${turned('بانک')}`],
    ['mixed Latin', persian`«${'شرکت ABC (سهامی خاص)'}»`, `«(${turned('سهامی خاص')}) ABC ${turned('شرکت')}»`],
    ['a Latin name', value('Kish Trading Co. (Ltd.)'), 'Kish Trading Co. (Ltd.)'],
    ['an e-mail address keeps its digits', persian`نشانی ${'info2@kook.ir'}`, `info2@kook.ir ${turned('نشانی')}`],
    ['a Sheba', value('IR82 0540 1026 8002 0817 9090 02'), 'IR82 0540 1026 8002 0817 9090 02'],
    ['a masked card', value('502229******5995'), '۵۰۲۲۲۹******۵۹۹۵'],
    ['an invoice number', persian`شماره ${'1405-000012'}`, `۱۴۰۵-۰۰۰۰۱۲ ${turned('شماره')}`],
    ['digits typed in three sets', value('پلاک 12، واحد ٣ طبقه ۴'), `۴ ${turned('طبقه')} ۳ ${turned('واحد')} ،۱۲ ${turned('پلاک')}`],
  ])('%s', async (_name, text, expected) => {
    expect((await seenOf(text)).replaceAll('\u00a0', ' ')).toBe(expected);
  });

  it('draws each form of a letter, joined or not, and does not join over a ZWNJ', async () => {
    const { font } = faceOf('regular');
    const pictures = (text: string) => font.layout(text, ['right-to-left']).glyphs.map((glyph) => glyph.id);
    const [alone] = pictures('م');
    expect(new Set(pictures('ممم')).size).toBe(3);
    expect(pictures('ممم')).not.toContain(alone);
    // «می‌شود» keeps the last form of ی before the ZWNJ and the first of ش after it.
    expect(pictures('می‌شود').filter((id) => id === pictures('می')[0])).toHaveLength(1);
    expect(pictures('میشود')).not.toContain(pictures('می')[0]);
  });

  it('a name cannot turn what follows it, and marks of direction are not drawn', async () => {
    const name = '\u202eشرکت\u2066 ABC\u200f';
    expect(await seenOf(persian`${name} مبلغ ${'50'} ریال`)).toBe(`${turned('ریال')} ۵۰ ${turned('مبلغ')} ABC ${turned('شرکت')}`);
  });

  it('what the font lacks is a mark, not a gap', async () => {
    expect(await seenOf(value('شرکت 漢 😀'))).toBe(`\ufffd \ufffd ${turned('شرکت')}`);
  });
});

describe('the reader of these tests', () => {
  it('sees digits that are turned round: what pdfkit does to an amount by itself', async () => {
    const doc = new PDFDocument({ size: 'A4' });
    doc.registerFont('plain', 'node_modules/vazirmatn/fonts/ttf/Vazirmatn-Regular.ttf');
    doc.font('plain').text('۱۲۵٬۰۰۰', 100, 100).end();
    const [line] = await readGlyphs(await buffer(doc as unknown as NodeJS.ReadableStream));
    expect(line && seen(line)).toBe('۰۰۰٬۵۲۱');
  });

  it('sees a bracket that is not mirrored', async () => {
    expect(await seenOf('\u202d(الف\u202c')).not.toBe('(فلا');
  });
});

describe('a value by itself', () => {
  it('is broken nowhere if it is a number', async () => {
    const [first, second] = await readGlyphs(await drawParagraphs([persian`تلفن همراه مدیر ${'0912 345 6789'}`], { width: 70 }));
    expect(first && seen(first)).toBe(turned('تلفن همراه مدیر'));
    expect(second && seen(second).replaceAll('\u00a0', ' ')).toBe('۰۹۱۲ ۳۴۵ ۶۷۸۹');
  });
});
