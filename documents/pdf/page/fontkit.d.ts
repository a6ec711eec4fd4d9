/** The part of fontkit that is used here; the package brings no types of its own. */
declare module 'fontkit' {
  export interface Glyph {
    id: number;
    codePoints: number[];
    /** Its outline in the font's units, upwards. */
    readonly path: { toSVG(): string };
  }

  export interface GlyphRun {
    /** From left to right, whatever the direction of the text. */
    glyphs: Glyph[];
    positions: { xAdvance: number; yAdvance: number; xOffset: number; yOffset: number }[];
    /** The sum of `positions`, computed when it is asked for. */
    readonly advanceWidth: number;
  }

  export interface Font {
    unitsPerEm: number;
    getGlyph(id: number, codePoints?: number[]): Glyph;
    hasGlyphForCodePoint(codePoint: number): boolean;
    layout(text: string, features?: string[], script?: string, language?: string | null, direction?: 'ltr' | 'rtl'): GlyphRun;
  }

  export function create(file: Uint8Array): Font;
}
