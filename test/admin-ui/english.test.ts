import { readFileSync } from 'node:fs';
import { relative, resolve } from 'node:path';
import { describe, expect, it } from 'vitest';
import { findTexts } from '../../admin-ui/words/marking/find-texts.ts';
import { areas, english } from '../../admin-ui/words/english/index.ts';
import { sourcesOf } from './sources-of.ts';

const PROJECT = resolve(import.meta.dirname, '../..');
const holes = (text: string) => (text.match(/%\{\w+\}/g) ?? []).sort();

/** Each text of the back office by what it says, with the files that say it. */
const texts = new Map<string, string[]>();
for (const path of sourcesOf(resolve(PROJECT, 'admin-ui/main.tsx'))) {
  const file = relative(PROJECT, path);
  for (const { says } of findTexts(path, readFileSync(path, 'utf8'))) texts.set(says.trim(), [...(texts.get(says.trim()) ?? []), file]);
}

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

  it('puts in what the Persian puts in, and has no Persian letter', () => {
    for (const [says, said] of Object.entries(english.texts)) {
      expect(holes(said), says).toEqual(holes(says));
      expect(said, says).not.toMatch(/[\u0600-\u06ff]/);
    }
  });
});
