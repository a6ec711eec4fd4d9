/** Workbooks for tests, made part by part, so that each can be odd in one way. */
import { buffer } from 'node:stream/consumers';
import { Readable } from 'node:stream';
import { zipStream } from '../../../documents/spreadsheet/zip-stream.ts';

const MAIN = 'xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main" xmlns:r="http://schemas.openxmlformats.org/officeDocument/2006/relationships"';
const TYPE = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';

export type Parts = Record<string, string>;

/** `<row>`s of text cells. */
export function rowsXml(rows: (string | number | undefined)[][]): string {
  return rows.map((cells, r) => `<row r="${r + 1}">${cells.map((value, c) => cellXml(`${String.fromCharCode(65 + c)}${r + 1}`, value)).join('')}</row>`).join('');
}

export function cellXml(address: string, value: string | number | undefined): string {
  if (value === undefined) return '';
  return typeof value === 'number' ? `<c r="${address}"><v>${value}</v></c>` : `<c r="${address}" t="inlineStr"><is><t>${value}</t></is></c>`;
}

export const HEADER = ['شماره همراه', 'مبلغ', 'اپراتور'];
export const GOOD = ['09122031417', 50_000];

/** The parts of a plain workbook around the given `<sheetData>`; override or add any. */
export function parts(sheetData: string, more: Parts = {}): Parts {
  return {
    '[Content_Types].xml': '<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"/>',
    '_rels/.rels': `<Relationships><Relationship Id="rId1" Type="${TYPE}/officeDocument" Target="xl/workbook.xml"/></Relationships>`,
    'xl/workbook.xml': `<workbook ${MAIN}><sheets><sheet name="charge" sheetId="1" r:id="rId1"/></sheets></workbook>`,
    'xl/_rels/workbook.xml.rels': `<Relationships><Relationship Id="rId1" Type="${TYPE}/worksheet" Target="worksheets/sheet1.xml"/><Relationship Id="rId2" Type="${TYPE}/sharedStrings" Target="sharedStrings.xml"/></Relationships>`,
    'xl/worksheets/sheet1.xml': `<?xml version="1.0"?><worksheet ${MAIN}><sheetData>${sheetData}</sheetData></worksheet>`,
    ...more,
  };
}

export async function zip(all: Record<string, string | Iterable<string | Uint8Array>>): Promise<Buffer> {
  const list = Object.entries(all).map(([name, content]) => ({ name, content: typeof content === 'string' ? [content] : content }));
  return buffer(Readable.from(zipStream(list)));
}

export const xlsx = async (sheetData: string, more: Parts = {}): Promise<Buffer> => zip(parts(sheetData, more));

/** A workbook of a header and rows. */
export const listXlsx = async (...rows: (string | number | undefined)[][]): Promise<Buffer> => xlsx(rowsXml(rows));
