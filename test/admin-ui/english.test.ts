import { readdirSync, readFileSync } from 'node:fs';
import { relative, resolve } from 'node:path';
import { describe, expect, it } from 'vitest';
import { findTexts } from '../../admin-ui/words/marking/find-texts.ts';
import { areas, english } from '../../admin-ui/words/english/index.ts';
import { sentence } from '../../admin-ui/words/sentence.ts';
import { sourcesOf } from './sources-of.ts';

const PROJECT = resolve(import.meta.dirname, '../..');
const holes = (text: string) => (text.match(/%\{\w+\}/g) ?? []).sort();

/** Each text of the back office by what it says, with the files that say it. */
const texts = new Map<string, string[]>();
for (const path of sourcesOf(resolve(PROJECT, 'admin-ui/main.tsx'))) {
  const file = relative(PROJECT, path);
  for (const { says } of findTexts(path, readFileSync(path, 'utf8'))) texts.set(says.trim(), [...(texts.get(says.trim()) ?? []), file]);
}

/** Where sentences for staff are written. */
const ROOMS = ['database', 'api', 'activities', 'domain'];
/** Amounts are spelt out in Persian alone. */
const NOT_SAID = /^domain\/rial-in-words\.ts$/;

describe('The English of the back office', () => {
  it('says every Persian text', () => {
    const missing = [...texts].filter(([says, files]) => !(says in english.texts) && files.some((file) => !NOT_SAID.test(file)));
    expect(missing.map(([says, [file]]) => `${file ?? ''}: ${says}`)).toEqual([]);
  });

  it('says nothing that is not asked', () => {
    expect(Object.keys(english.texts).filter((says) => !texts.has(says))).toEqual([]);
  });

  it('has each text once', () => {
    const all = Object.values(areas).flatMap((area) => Object.keys(area));
    expect(all.filter((says, at) => all.indexOf(says) !== at)).toEqual([]);
  });

  it('knows no sentence of the server that the server does not write', () => {
    const written = new Set(ROOMS.flatMap((room) => readdirSync(resolve(PROJECT, room), { recursive: true, encoding: 'utf8' }).map((file) => `${room}/${file}`))
      .filter((file) => file.endsWith('.ts')).flatMap((file) => findTexts(file, readFileSync(resolve(PROJECT, file), 'utf8'))).map(({ says }) => says));
    expect(Object.keys(english.server).filter((says) => !written.has(says))).toEqual([]);
  });

  it('finds a sentence of the server by its template, and leaves what people wrote', () => {
    expect(sentence('اصلاح اعتبار در انتظار تایید: «شرکت ۲ البرز»، ۱۲٬۰۰۰ ریال', english)).toBe('Adjustment to be decided: “شرکت ۲ البرز”, 12,000 rial');
    expect(sentence('مبلغ متفاوت: صورت‌حساب همراه اول، ۱۴۰۵/۰۹/۰۹', english)).toBe('Amount differs: statement Hamrah Aval, 1405/09/09');
    expect(sentence('واریز نقدی آقای کریمی', english)).toBeUndefined();
    // Names that people chose, and that every object has too.
    for (const name of ['constructor', '__proto__', 'toString', 'hasOwnProperty']) {
      expect(sentence(name, english)).toBeUndefined();
      expect(sentence(`اصلاح اعتبار در انتظار تایید: «${name}»، ۱۲٬۰۰۰ ریال`, english)).toBe(`Adjustment to be decided: “${name}”, 12,000 rial`);
    }
  });

  it('puts in what the Persian puts in, and has no Persian letter', () => {
    for (const [says, said] of [...Object.entries(english.texts), ...Object.entries(english.server)]) {
      expect(holes(said), says).toEqual(holes(says));
      expect(said, says).not.toMatch(/[\u0600-\u06ff]/);
    }
  });
});
