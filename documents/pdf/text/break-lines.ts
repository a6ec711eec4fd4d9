/** Lines of a paragraph that fit a width: broken at spaces, and inside a word only where the word alone is too long. */
import { readParagraph, visualRuns, type Paragraph, type Run } from './visual-runs.ts';

export interface Line {
  /** From left to right. */
  runs: Run[];
  width: number;
}

interface Stretch {
  start: number;
  end: number;
}

type Measure = (run: Run) => number;

export function breakLines(text: string, maxWidth: number, measure: Measure): Line[] {
  const paragraph = readParagraph(text);
  const lineOf = ({ start, end }: Stretch): Line => {
    const runs = visualRuns(paragraph, start, end);
    return { runs, width: runs.reduce((sum, run) => sum + measure(run), 0) };
  };
  // A space joins no letters: a line is as wide as its words and spaces, and words come again from document to document.
  const space = measure({ text: ' ', direction: 'right-to-left' });
  const stretches: Stretch[] = [];
  let width = 0;
  for (const word of wordsOf(paragraph, (stretch) => lineOf(stretch).width <= maxWidth)) {
    const line = stretches.at(-1);
    const wordWidth = lineOf(word).width;
    const gap = line === undefined ? 0 : (word.start - line.end) * space;
    if (line !== undefined && !word.torn && width + gap + wordWidth <= maxWidth) {
      line.end = word.end;
      width += gap + wordWidth;
    } else {
      stretches.push({ start: word.start, end: word.end });
      width = wordWidth;
    }
  }
  return stretches.map(lineOf);
}

/** `torn`: the rest of a word that is too long for a line; it begins a line of its own. */
function* wordsOf({ text }: Paragraph, fits: (stretch: Stretch) => boolean): Generator<Stretch & { torn: boolean }> {
  for (const { 0: word, index } of text.matchAll(/[^ ]+/g)) {
    let start = index;
    const end = index + word.length;
    while (!fits({ start, end })) {
      const cut = lastFittingCut(text, start, end, fits);
      if (cut === end) break;
      yield { start, end: cut, torn: start !== index };
      start = cut;
    }
    yield { start, end, torn: start !== index };
  }
}

const graphemes = new Intl.Segmenter('fa', { granularity: 'grapheme' });

/** After as many letters as fit, one at least; a base and its marks are not torn apart. */
function lastFittingCut(text: string, start: number, end: number, fits: (stretch: Stretch) => boolean): number {
  let cut: number | undefined;
  for (const { segment, index } of graphemes.segment(text.slice(start, end))) {
    const next = start + index + segment.length;
    if (cut !== undefined && !fits({ start, end: next })) return cut;
    cut = next;
  }
  return end;
}
