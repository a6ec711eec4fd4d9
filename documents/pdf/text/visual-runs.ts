/**
 * The Unicode bidirectional algorithm for lines of a right-to-left paragraph. bidi-js resolves levels (UAX #9 up to I2);
 * L2 is done here on whole runs, since the shaper wants each run in the order in which it is read.
 */
import bidiFactory, { type EmbeddingLevels } from 'bidi-js';

const bidi = bidiFactory();

/** Text of one direction as it is read; brackets of a right-to-left run are mirrored already. */
export interface Run {
  text: string;
  direction: 'right-to-left' | 'left-to-right';
}

/** A paragraph with the level of each code unit. */
export interface Paragraph {
  text: string;
  levels: EmbeddingLevels['levels'];
}

/** Isolates have done their work once levels are known; fonts would draw a box for them. */
const ISOLATES = /[\u2066-\u2069]/g;

export function readParagraph(text: string): Paragraph {
  return { text, levels: bidi.getEmbeddingLevels(text, 'rtl').levels };
}

/** The runs of a line (from `start`, before `end`) from its left end to its right one. Lines end without a space. */
export function visualRuns({ text, levels }: Paragraph, start = 0, end = text.length): Run[] {
  const runs: { level: number; text: string }[] = [];
  for (let at = start; at < end; at += 1) {
    const level = levels[at] ?? 1;
    const last = runs.at(-1);
    if (last?.level === level) last.text += printed(text, at, level);
    else runs.push({ level, text: printed(text, at, level) });
  }
  return reorder(runs)
    .map(({ level, text: read }): Run => ({ text: read.replace(ISOLATES, ''), direction: isRightToLeft(level) ? 'right-to-left' : 'left-to-right' }))
    .filter((run) => run.text !== '');
}

const isRightToLeft = (level: number): boolean => level % 2 === 1;

function printed(text: string, at: number, level: number): string {
  const character = text.charAt(at);
  return (isRightToLeft(level) ? bidi.getMirroredCharacter(character) : null) ?? character;
}

/** L2: from the highest level down to the lowest odd one, each stretch of that level or higher is turned round. */
function reorder<Item extends { level: number }>(runs: readonly Item[]): Item[] {
  const turned = [...runs];
  for (let level = Math.max(0, ...runs.map((run) => run.level)); level >= 1; level -= 1) {
    for (let from = 0; from < turned.length; from += 1) {
      let until = from;
      while ((turned[until]?.level ?? -1) >= level) until += 1;
      if (until > from) turned.splice(from, until - from, ...turned.slice(from, until).reverse());
      from = until;
    }
  }
  return turned;
}
