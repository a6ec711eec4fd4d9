import { describe, expect, it } from 'vitest';
import { findTexts } from '../../admin-ui/words/marking/find-texts.ts';
import { markSource } from '../../admin-ui/words/marking/mark-texts.ts';

const found = (source: string) => findTexts('screen.tsx', source).map(({ says }) => says);
const marked = (source: string) => markSource('screen.tsx', source).replace(/^import .*?; /, '');

describe('Persian texts of a source', () => {
  it('are found wherever they are shown', () => {
    expect(found(`const tabs = [{ label: 'همه' }, { label: late ? 'دیر' : "all" }];`)).toEqual(['همه', 'دیر']);
    expect(found(`<TextInput label="نام" source="name" />`)).toEqual(['نام']);
    expect(found('const title = `اجرای ${number} · ${order.name}`;')).toEqual(['اجرای %{0} · %{1}']);
  });

  it('are one text with what stands between them', () => {
    expect(found(`<p><b>{sum}</b> به اعتبار {name} می‌رود.</p>`)).toEqual(['%{0} به اعتبار %{1} می‌رود.']);
    expect(found(`<p>\n  دور {round}:{' '}\n  <i>یک</i>\n</p>`)).toEqual(['دور %{0}: %{1}', 'یک']);
  });

  it('are not names of modules, properties and types, nor letters for folding', () => {
    expect(found(`import x from './نام.ts'; type T = 'نام'; const o: Record<'نام', 1> = { 'نام': 1 }; text.replace(/ي/g, '\\u06cc'); // نام`)).toEqual([]);
  });

  it('are handed to the catalogue, and nothing else changes', () => {
    expect(marked(`const label = 'نام';`)).toBe('const label = $words("نام");');
    expect(marked(`<TextInput label="نام" />`)).toBe('<TextInput label={$words("نام")} />');
    expect(marked('x(`«${a ? `ب ${b}` : c}»`)')).toBe('x($words("«%{0}»", [(a ? $words("ب %{0}", [(b)]) : c)]))');
    expect(marked(`<p>{n} نفر</p>`)).toBe('<p>{$wordsAround("%{0} نفر", [(n)])}</p>');
    expect(markSource('a.ts', `export const a = 'name';`)).toBe(`export const a = 'name';`);
  });
});
