/** The zip around a workbook, opened with its limits: declared sizes first, real bytes while inflating. */
import { StringDecoder } from 'node:string_decoder';
import { fromBufferPromise, type Entry, type ZipFile } from 'yauzl';
import { Problem } from '../../domain/problems.ts';
import { inflationBudget, type WorkbookLimits } from './limits.ts';

export interface Archive {
  /** Part names as the workbook's own references spell them, without a leading slash. */
  has(name: string): boolean;
  /** Feeds the inflated text of a part to `write`, piece by piece; stops early once `write` answers false. */
  read(name: string, write: (piece: string) => boolean | void): Promise<void>;
  close(): void;
}

export async function openArchive(bytes: Uint8Array, limits: WorkbookLimits): Promise<Archive> {
  const zip = await openZip(bytes);
  const budget = inflationBudget(bytes.byteLength, limits);
  const entries = await listEntries(zip, budget, limits.maxEntries);
  let inflated = 0;

  return {
    has: (name) => entries.has(partKey(name)),
    async read(name, write) {
      const entry = entries.get(partKey(name));
      if (!entry) throw new Problem('broken-workbook');
      if (entry.isEncrypted()) throw new Problem('encrypted-workbook');
      const stream = await zip.openReadStreamPromise(entry);
      const decoder = new TextPieces();
      try {
        for await (const chunk of stream as AsyncIterable<Buffer>) {
          // What the headers declare may be a lie; only bytes that came out are counted.
          inflated += chunk.length;
          if (inflated > budget) throw new Problem('workbook-too-large');
          if (write(decoder.write(chunk)) === false) return;
        }
        write(decoder.end());
      } finally {
        stream.destroy();
      }
    },
    close: () => zip.close(),
  };
}

/** Case does not count in part names (OPC, part 2, 6.2.2.3), and writers differ in it. */
const partKey = (name: string): string => name.replace(/\\/g, '/').replace(/^\/+/, '').toLowerCase();

async function openZip(bytes: Uint8Array): Promise<ZipFile> {
  try {
    const buffer = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength);
    // Sizes are checked here by counting; yauzl's own check would call a bomb merely corrupt.
    return await fromBufferPromise(buffer, { lazyEntries: true, autoClose: false, validateEntrySizes: false });
  } catch (cause) {
    throw new Problem('broken-workbook', { cause });
  }
}

async function listEntries(zip: ZipFile, budget: number, maxEntries: number): Promise<Map<string, Entry>> {
  if (zip.entryCount > maxEntries) throw new Problem('workbook-too-large');
  const entries = new Map<string, Entry>();
  let declared = 0;
  for await (const entry of zip.eachEntry()) {
    declared += entry.uncompressedSize;
    if (declared > budget) throw new Problem('workbook-too-large');
    entries.set(partKey(entry.fileName), entry);
  }
  return entries;
}

/** UTF-8, or UTF-16 where a byte-order mark says so; never cuts a character at the end of a chunk. */
class TextPieces {
  #decoder: StringDecoder | undefined;

  write(chunk: Buffer): string {
    if (this.#decoder) return this.#decoder.write(chunk);
    const wide = chunk[0] === 0xff && chunk[1] === 0xfe;
    this.#decoder = new StringDecoder(wide ? 'utf16le' : 'utf8');
    return this.#decoder.write(chunk).replace(/^\ufeff/, '');
  }

  end(): string {
    return this.#decoder?.end() ?? '';
  }
}
