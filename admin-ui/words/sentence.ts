import type { English } from './words.ts';

const HOLE = /%\{\d+\}/g;
const NO_LETTER = /^\P{L}+$/u;

/** A finished sentence of the server in English, found by its template; undefined where the catalogue has none that fits. */
export function sentence(text: string, english: English): string | undefined {
  const whole = own(english.server, text) ?? own(english.texts, text);
  if (whole !== undefined) return whole;
  for (const [template, said] of Object.entries(english.server)) {
    const values = valuesOf(template, text);
    if (values) return said.replace(HOLE, (hole) => put(values.get(hole) ?? '', english));
  }
  return undefined;
}

/** A name that a person chose may be that of what every object has: `constructor`. */
const own = (texts: Readonly<Record<string, string>>, text: string) => (Object.hasOwn(texts, text) ? texts[text] : undefined);

/** What was put into a template, if the text was made from it. */
function valuesOf(template: string, text: string): Map<string, string> | undefined {
  const holes = template.match(HOLE);
  if (holes === null) return undefined;
  const pattern = template.split(HOLE).map((part) => part.replace(/[.*+?^${}()|[\]\\]/g, '\\$&')).join('(.+?)');
  const match = new RegExp(`^${pattern}$`, 's').exec(text);
  return match === null ? undefined : new Map(holes.map((hole, at) => [hole, match[at + 1] ?? '']));
}

/** `domain/digits.ts` is a text of the catalogue itself, and cannot be asked here. */
const inLatin = (number: string): string => number.replace(/[۰-۹]/g, (digit) => String(digit.charCodeAt(0) & 0xf)).replaceAll('٬', ',');

/** Names of operators, amounts and dates in English; names of people and organisations as they are. */
const put = (value: string, english: English): string => value.split('، ').map((part) => (NO_LETTER.test(part) ? inLatin(part) : (sentence(part, english) ?? part))).join(', ');
