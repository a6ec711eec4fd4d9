import type { Archive } from './archive.ts';
import { XmlScanner } from './xml-scanner.ts';

/** Texts of the workbook by index. A rich text is its runs together; phonetic readings (`rPh`) are no part of it. */
export async function readSharedStrings(archive: Archive, path: string | undefined): Promise<string[]> {
  const strings: string[] = [];
  if (path === undefined) return strings;
  let current: string | undefined;
  let inText = false;
  let phonetic = 0;
  const scanner = new XmlScanner({
    open(name) {
      if (name === 'si') current = '';
      else if (name === 'rPh') phonetic += 1;
      else if (name === 't') inText = current !== undefined && phonetic === 0;
    },
    close(name) {
      if (name === 't') inText = false;
      else if (name === 'rPh') phonetic -= 1;
      else if (name === 'si') {
        strings.push(unescapeText(current ?? ''));
        current = undefined;
      }
    },
    text(text) {
      if (inText) current += text;
    },
  });
  await archive.read(path, (piece) => scanner.write(piece));
  scanner.end();
  return strings;
}

/** Excel writes characters that XML forbids as `_x000D_`. */
export function unescapeText(text: string): string {
  if (!text.includes('_x')) return text;
  return text.replace(/_x([0-9A-Fa-f]{4})_/g, (_, hex: string) => String.fromCharCode(parseInt(hex, 16)));
}
