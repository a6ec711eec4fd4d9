import { parseRial, tomanInWords } from '../../domain/rial.ts';

/** The amount in words, or that there is no limit. */
export function rialInWordsOr(value: string): string {
  const rial = parseRial(value);
  return rial === undefined ? 'بدون سقف' : tomanInWords(rial);
}
