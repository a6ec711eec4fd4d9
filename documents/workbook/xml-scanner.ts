/**
 * A scanner for the XML of workbooks, fed in pieces of any size. It exists because the parts have to be read as they
 * inflate: a parser that wants the whole text first is what makes a bomb of 1 MB cost 1 GB.
 *
 * It knows elements, attributes, text, CDATA, character references, comments and processing instructions; namespace
 * prefixes are dropped (`x:row` is `row`). A document type is refused: no workbook has one, and entities are an attack.
 */
import { Problem } from '../../domain/problems.ts';

export interface XmlHandler {
  open(name: string, attributes: Attributes): void;
  close(name: string): void;
  /** Text between two tags, decoded; long or CDATA-mixed text may come in several calls. */
  text(text: string): void;
}

export class XmlError extends Error {
  override readonly name = 'XmlError';
}

/** Attributes of a tag, looked up in its text when asked for: most tags of a sheet are never asked. */
export class Attributes {
  readonly #tag: string;

  constructor(tag: string) {
    this.#tag = tag;
  }

  /** Value by local name. */
  get(name: string): string | undefined {
    const tag = this.#tag;
    let at = 0;
    for (;;) {
      const equals = tag.indexOf('=', at);
      if (equals < 0) return undefined;
      const open = skipSpace(tag, equals + 1);
      const close = tag.indexOf(tag.charAt(open), open + 1);
      if (close < 0) return undefined;
      if (endsInName(tag, equals, name)) return decode(tag.slice(open + 1, close));
      at = close + 1;
    }
  }
}

function skipSpace(text: string, from: number): number {
  let at = from;
  while (text.charCodeAt(at) <= 32) at += 1;
  return at;
}

/** Whether the word before `equals` is the name, with or without a prefix. */
function endsInName(tag: string, equals: number, name: string): boolean {
  let end = equals;
  while (end > 0 && tag.charCodeAt(end - 1) <= 32) end -= 1;
  if (!tag.endsWith(name, end)) return false;
  const before = tag.charCodeAt(end - name.length - 1);
  return Number.isNaN(before) || before <= 32 || before === COLON;
}

const localName = (name: string): string => name.slice(name.indexOf(':') + 1);

const NAMED: Record<string, string> = { amp: '&', lt: '<', gt: '>', quot: '"', apos: "'" };

function decode(text: string): string {
  if (!text.includes('&')) return text;
  return text.replace(/&(?:#x([0-9a-fA-F]{1,6})|#(\d{1,7})|(\w+));/g, (whole, hex?: string, decimal?: string, name?: string) => {
    if (name !== undefined) return NAMED[name] ?? whole;
    const point = hex === undefined ? Number(decimal) : parseInt(hex, 16);
    return point <= 0x10ffff ? String.fromCodePoint(point) : '\ufffd';
  });
}

/** No tag or text of a workbook comes near this, Excel holding 32,767 characters in a cell; a bomb of one text does. */
const MAX_TOKEN_CHARACTERS = 1_000_000;

const LESS = 60;
const COLON = 58;
const EXCLAMATION = 33;
const QUESTION = 63;
const SLASH = 47;

export class XmlScanner {
  readonly #handler: XmlHandler;
  #rest = '';
  #depth = 0;

  constructor(handler: XmlHandler) {
    this.#handler = handler;
  }

  write(piece: string): void {
    const source = this.#rest === '' ? piece : this.#rest + piece;
    const end = this.#scan(source);
    this.#rest = source.slice(end);
    if (this.#rest.length > MAX_TOKEN_CHARACTERS) throw new Problem('workbook-too-large');
  }

  end(): void {
    if (this.#rest.trim() !== '' || this.#depth !== 0) throw new XmlError('the document ends too early');
  }

  /** Handles every complete token and returns where the first incomplete one begins. */
  #scan(source: string): number {
    let at = 0;
    while (at < source.length) {
      if (source.charCodeAt(at) !== LESS) {
        const next = source.indexOf('<', at);
        // A reference or a surrogate pair may be cut by the piece's end: text is handed on only when its end is known.
        if (next < 0) return at;
        if (this.#depth > 0) this.#handler.text(decode(source.slice(at, next)));
        at = next;
        continue;
      }
      const after = this.#token(source, at);
      if (after < 0) return at;
      at = after;
    }
    return at;
  }

  /** One token that begins with `<`; the position after it, or -1 where it is not complete yet. */
  #token(source: string, at: number): number {
    const second = source.charCodeAt(at + 1);
    if (second === EXCLAMATION) return this.#declaration(source, at);
    if (second === QUESTION) return after(source, '?>', at + 2);
    const end = tagEnd(source, at + 1);
    if (end < 0) return -1;
    if (second === SLASH) this.#close(localName(source.slice(at + 2, end).trim()));
    else this.#open(source, at + 1, end);
    return end + 1;
  }

  #open(source: string, from: number, end: number): void {
    const empty = source.charCodeAt(end - 1) === SLASH;
    const tag = source.slice(from, empty ? end - 1 : end);
    const nameEnd = tag.search(/\s/);
    const name = localName(nameEnd < 0 ? tag : tag.slice(0, nameEnd));
    this.#depth += 1;
    this.#handler.open(name, new Attributes(nameEnd < 0 ? '' : tag.slice(nameEnd)));
    if (empty) this.#close(name);
  }

  #close(name: string): void {
    this.#depth -= 1;
    if (this.#depth < 0) throw new XmlError('a tag is closed that was not open');
    this.#handler.close(name);
  }

  #declaration(source: string, at: number): number {
    if (source.startsWith('<!--', at)) return after(source, '-->', at + 4);
    if (source.startsWith('<![CDATA[', at)) {
      const end = source.indexOf(']]>', at + 9);
      if (end < 0) return -1;
      if (this.#depth > 0) this.#handler.text(source.slice(at + 9, end));
      return end + 3;
    }
    // «<!» and eight characters decide; fewer may still become a comment or CDATA.
    if (source.length - at < 9) return -1;
    throw new XmlError('a document type is not allowed');
  }
}

function after(source: string, mark: string, from: number): number {
  const found = source.indexOf(mark, from);
  return found < 0 ? -1 : found + mark.length;
}

/** The `>` that ends a tag: `>` may stand inside quotes. -1 where the tag is not complete. */
function tagEnd(source: string, from: number): number {
  let at = from;
  for (;;) {
    const end = source.indexOf('>', at);
    if (end < 0) return -1;
    const open = openQuote(source, at, end);
    if (open === '') return end;
    const closing = source.indexOf(open, end);
    if (closing < 0) return -1;
    at = closing + 1;
  }
}

/** The quote that is still open between two positions, '' for none. */
function openQuote(source: string, from: number, to: number): string {
  let open = 0;
  for (let i = from; i < to; i += 1) {
    const c = source.charCodeAt(i);
    if (open === 0) {
      if (c === 34 || c === 39) open = c;
    } else if (c === open) open = 0;
  }
  return open === 0 ? '' : String.fromCharCode(open);
}
