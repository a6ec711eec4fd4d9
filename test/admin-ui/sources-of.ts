import { readFileSync } from 'node:fs';
import { dirname, resolve } from 'node:path';
import ts from 'typescript';

/** The source files that come into a bundle by its entry: whatever is imported, also lazily, other than types and words themselves. */
export function sourcesOf(entry: string): string[] {
  const sources = new Set([entry]);
  for (const file of sources) {
    for (const { fileName } of ts.preProcessFile(withoutTypes(readFileSync(file, 'utf8'))).importedFiles) {
      if (fileName.startsWith('.') && /\.tsx?$/.test(fileName) && !fileName.includes('/words/')) sources.add(resolve(dirname(file), fileName));
    }
  }
  return [...sources];
}

const withoutTypes = (source: string): string => source.replace(/^(import|export) type [^;]*;$/gm, '');
