import bidiFactory from 'bidi-js';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { breakLines } from '../../../documents/pdf/text/break-lines.ts';
import { readParagraph, visualRuns, type Run } from '../../../documents/pdf/text/visual-runs.ts';

const bidi = bidiFactory();
const seen = (runs: readonly Run[]) =>
  runs.map(({ text, direction }) => (direction === 'right-to-left' ? [...text].reverse().join('') : text)).join('');
const withoutIsolates = (text: string) => text.replace(/[\u2066-\u2069]/g, '');
/** The same for a bracket and its mirror image. */
const unturned = (letter: string) => [letter, bidi.getMirroredCharacter(letter) ?? letter].sort()[0];
/** As wide as it has letters. */
const measure = ({ text }: Run) => text.length;

const LETTERS = ['ا', 'ب', 'A', 'b', '1', '۲', '(', ')', '«', '»', '[', ']', '-', '/', '.', '٬', '،', ':', '%', '\u2066', '\u2067', '\u2069', ' '];
const words = fc.array(fc.constantFrom(...LETTERS), { maxLength: 30 }).map((letters) => `${letters.join('')}ب`);

describe('runs of a line', () => {
  it('stand in the order of the Unicode algorithm, whatever the text', () => {
    fc.assert(fc.property(words, (text) => {
      expect(seen(visualRuns(readParagraph(text)))).toBe(withoutIsolates(bidi.getReorderedString(text, bidi.getEmbeddingLevels(text, 'rtl'))));
    }), { numRuns: 2_000 });
  });

  it('hold every letter once, on whatever lines they come', () => {
    fc.assert(fc.property(words, fc.integer({ min: 1, max: 12 }), (text, width) => {
      const lines = breakLines(text, width, measure);
      const letters = (some: string) => [...withoutIsolates(some).replaceAll(' ', '')].map(unturned).sort();
      expect(letters(lines.map(({ runs }) => seen(runs)).join(''))).toEqual(letters(text));
      for (const line of lines) expect(line.width).toBeLessThanOrEqual(width);
    }), { numRuns: 1_000 });
  });
});

describe('lines', () => {
  it('are broken at spaces', () => {
    expect(breakLines('یک دو سه چهار', 7, measure).map(({ runs }) => runs.map(({ text }) => text).join(''))).toEqual(['یک دو', 'سه چهار']);
  });

  it('tear a word only where it is too long alone, and never a letter from its mark', () => {
    const lines = breakLines(`الف ${'ب\u064e'.repeat(6)} ج`, 5, measure);
    expect(lines.map(({ runs }) => runs.map(({ text }) => text).join(''))).toEqual(['الف', 'بَبَ', 'بَبَ', 'بَبَ', 'ج']);
  });

  it('order a stretch of the other direction anew on each line', () => {
    const lines = breakLines('متن one two three پایان', 9, measure);
    expect(lines.map(({ runs }) => seen(runs))).toEqual(['one نتم', 'two three', 'نایاپ']);
  });

  it('of nothing are none', () => {
    expect(breakLines('', 10, measure)).toEqual([]);
    expect(breakLines('   ', 10, measure)).toEqual([]);
  });
});
