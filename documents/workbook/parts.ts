import { Problem } from '../../domain/problems.ts';
import type { Archive } from './archive.ts';
import { XmlScanner, type Attributes } from './xml-scanner.ts';

/** Where the parts lie that hold the list. */
export interface WorkbookParts {
  sheet: string;
  sharedStrings?: string;
}

interface Relation {
  type: string;
  target: string;
}

/**
 * Finds the list's sheet: the first that is not hidden, in the order of the tabs. Later sheets are for people
 * (the sample's second one holds the operator codes), and the files inside are in no order at all.
 */
export async function findParts(archive: Archive): Promise<WorkbookParts> {
  const workbook = await workbookPath(archive);
  const relations = await readRelations(archive, workbook);
  const sheets = await readSheets(archive, workbook);
  const worksheets = sheets.filter((sheet) => relations.get(sheet.relation)?.type === 'worksheet');
  const first = worksheets.find((sheet) => !sheet.hidden) ?? worksheets[0];
  const sheet = first && relations.get(first.relation)?.target;
  if (!sheet || !archive.has(sheet)) throw new Problem('broken-workbook');
  const strings = [...relations.values()].find((relation) => relation.type === 'sharedStrings')?.target;
  return { sheet, ...(strings && archive.has(strings) ? { sharedStrings: strings } : {}) };
}

async function workbookPath(archive: Archive): Promise<string> {
  if (!archive.has('[Content_Types].xml') || !archive.has('_rels/.rels')) throw notExcel(archive);
  const relations = await readRelations(archive, '');
  const target = [...relations.values()].find((relation) => relation.type === 'officeDocument')?.target;
  if (!target || !archive.has(target) || !/(^|\/)xl\//i.test(target)) throw notExcel(archive);
  if (target.toLowerCase().endsWith('.bin')) throw notExcel(archive);
  return target;
}

function notExcel(archive: Archive): Problem {
  if (archive.has('xl/workbook.bin')) return new Problem('not-a-workbook', { detail: 'این فایل با قالب xlsb ذخیره شده است. آن را در اکسل با قالب xlsx ذخیره کنید.' });
  if (archive.has('word/document.xml')) return new Problem('not-a-workbook', { detail: 'این فایل سند ورد است، نه اکسل.' });
  return new Problem('not-a-workbook');
}

async function readSheets(archive: Archive, path: string): Promise<{ relation: string; hidden: boolean }[]> {
  const sheets: { relation: string; hidden: boolean }[] = [];
  await scan(archive, path, (name, attributes) => {
    if (name !== 'sheet') return;
    const state = attributes.get('state');
    sheets.push({ relation: attributes.get('id') ?? '', hidden: state === 'hidden' || state === 'veryHidden' });
  });
  return sheets;
}

/** Relations of a part by id: type (last word of its URI, the same in transitional and strict files) and full path. */
async function readRelations(archive: Archive, part: string): Promise<Map<string, Relation>> {
  const folder = part.slice(0, part.lastIndexOf('/') + 1);
  const path = `${folder}_rels/${part.slice(folder.length)}.rels`;
  const relations = new Map<string, Relation>();
  if (!archive.has(path)) return relations;
  await scan(archive, path, (name, attributes) => {
    if (name !== 'Relationship' || attributes.get('TargetMode') === 'External') return;
    const type = attributes.get('Type') ?? '';
    relations.set(attributes.get('Id') ?? '', { type: type.slice(type.lastIndexOf('/') + 1), target: resolvePath(folder, attributes.get('Target') ?? '') });
  });
  return relations;
}

function resolvePath(folder: string, target: string): string {
  if (target.startsWith('/')) return target.slice(1);
  const parts: string[] = [];
  for (const part of `${folder}${target}`.split('/')) {
    if (part === '..') parts.pop();
    else if (part !== '.' && part !== '') parts.push(part);
  }
  return parts.join('/');
}

async function scan(archive: Archive, path: string, open: (name: string, attributes: Attributes) => void): Promise<void> {
  const scanner = new XmlScanner({ open, close: () => undefined, text: () => undefined });
  await archive.read(path, (piece) => scanner.write(piece));
  scanner.end();
}
