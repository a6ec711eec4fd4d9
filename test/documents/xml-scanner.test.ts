import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { XmlScanner } from '../../documents/workbook/xml-scanner.ts';

/** What a scanner reports of pieces, with neighbouring texts joined. */
function events(...pieces: string[]): string[] {
  const seen: string[] = [];
  const scanner = new XmlScanner({
    open: (name, attributes) => seen.push(`<${name} r=${attributes.get('r') ?? ''} t=${attributes.get('t') ?? ''}`),
    close: (name) => seen.push(`>${name}`),
    text: (text) => {
      if (seen.at(-1)?.startsWith('"')) seen.push(`${seen.pop() ?? ''}${text}`);
      else seen.push(`"${text}`);
    },
  });
  for (const piece of pieces) scanner.write(piece);
  scanner.end();
  return seen;
}

const DOCUMENT = `<?xml version="1.0"?><!-- <a> --><a xmlns:x='u' x:r="1 > 0" t = '&lt;"'>شماره &amp; &#x6f1;&#1777;&unknown;<![CDATA[<b>&amp;]]>😀<b/><x:c t="" /></a>\n`;

describe('the XML scanner', () => {
  it('reads tags, attributes, references, CDATA and comments', () => {
    expect(events(DOCUMENT)).toEqual(['<a r=1 > 0 t=<"', '"شماره & ۱۱&unknown;<b>&amp;😀', '<b r= t=', '>b', '<c r= t=', '>c', '>a']);
  });

  it('reads the same wherever the pieces are cut', () => {
    const whole = events(DOCUMENT);
    fc.assert(
      fc.property(fc.array(fc.nat(DOCUMENT.length)), (cuts) => {
        const at = [0, ...cuts.sort((a, b) => a - b), DOCUMENT.length];
        expect(events(...at.slice(1).map((end, i) => DOCUMENT.slice(at[i], end)))).toEqual(whole);
      }),
    );
  });

  it('does not mistake one attribute for another', () => {
    expect(events('<c rt="1" x="r=2 t=\'3\'" r="A1"/>')[0]).toBe('<c r=A1 t=');
    expect(events("<c tr='5'/>")[0]).toBe('<c r= t=');
  });

  it.each(['<a>', '<a', '</a>', '<a></a></a>', '<a t="', '<!DOCTYPE a><a/>', '<!ENTITY x "y">', '<a>text'])('refuses %j', (broken) => {
    expect(() => events(broken)).toThrow();
  });

  it('answers or refuses, whatever it is given', () => {
    fc.assert(
      fc.property(fc.array(fc.string({ unit: fc.constantFrom('<', '>', '/', '"', "'", '=', 'a', ' ', '!', '-', '[', '&', ';', '?') })), (pieces) => {
        try {
          events(...pieces);
        } catch (error) {
          expect((error as Error).name).toBe('XmlError');
        }
      }),
    );
  });
});
