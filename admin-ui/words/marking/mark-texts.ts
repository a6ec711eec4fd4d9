import { resolve } from 'node:path';
import type { Plugin } from 'vite';
import { findTexts, type Span, type Text } from './find-texts.ts';

const WORDS = resolve(import.meta.dirname, '..');

/**
 * Puts `words(…)` around every Persian text while the back office is built, those of `domain/` that come into it included.
 * Sources stay readable Persian, and none can be forgotten.
 */
export function markTexts(): Plugin {
  return {
    name: 'kook:mark-texts',
    enforce: 'pre',
    transform: {
      filter: { id: { include: /\.tsx?$/, exclude: [/\/node_modules\//, new RegExp(`^${WORDS}/`)] } },
      handler: (source, id) => ({ code: markSource(id, source), map: null }),
    },
  };
}

export function markSource(fileName: string, source: string): string {
  const texts = findTexts(fileName, source);
  if (texts.length === 0) return source;
  // On the first line, so that the numbers of all others stay.
  return `import { words as $words, wordsAround as $wordsAround } from ${JSON.stringify(resolve(WORDS, 'words.ts'))}; ${write({ start: 0, end: source.length }, source, texts)}`;
}

/** A part of the source with its texts marked, and those in what is put into them. */
function write(part: Span, source: string, texts: readonly Text[]): string {
  let written = '';
  let at = part.start;
  for (const text of texts) {
    if (text.start < at || text.end > part.end) continue;
    written += source.slice(at, text.start) + marked(text, text.values.map((value) => `(${write(value, source, texts)})`));
    at = text.end;
  }
  return written + source.slice(at, part.end);
}

function marked({ kind, says }: Text, values: readonly string[]): string {
  const said = `${JSON.stringify(says)}${values.length > 0 ? `, [${values.join(', ')}]` : ''}`;
  switch (kind) {
    case 'literal':
    case 'template':
      return `$words(${said})`;
    case 'attribute':
      return `{$words(${said})}`;
    case 'children':
      return values.length > 0 ? `{$wordsAround(${said})}` : `{$words(${said})}`;
  }
}
