import { formatRial } from '../../domain/rial.ts';

/** `125000` → `125,000`. */
export const grouped = (n: number | bigint | string): string => BigInt(n).toLocaleString('en-US');

/** Rials for a line that people of both languages read. */
export const rials = (text: string): string => `${grouped(text)} rial  (${formatRial(BigInt(text))} ریال)`;

export const say = (line = ''): void => {
  process.stdout.write(`${line}\n`);
};

/** A line of the summary: English, Persian, value. */
export const row = (english: string, persian: string, value: string | number): void => {
  say(`  ${english.padEnd(20)} ${value}   ${persian}`);
};
