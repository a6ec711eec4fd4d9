/**
 * SQL of what `foldPersian` does in code, so that both sides of a search are folded alike: Arabic letters, marks of
 * zero width, vowel marks, digits, spaces, case. `column` is a name from our own code, never input.
 */
export const FOLDED = (column: string): string =>
  `lower(regexp_replace(translate(${column},
     E'يىےكةۀۂآأإٱ۰۱۲۳۴۵۶۷۸۹٠١٢٣٤٥٦٧٨٩\\u200b\\u200c\\u200d\\u200e\\u200f\\u061c\\u0640\\u064b\\u064c\\u064d\\u064e\\u064f\\u0650\\u0651\\u0652\\ufeff',
     'یییکهههاااا01234567890123456789'), '\\s+', ' ', 'g'))`;

/** Finds `text` anywhere; `%`, `_` and `\` in it are themselves. */
export const likePattern = (text: string): string => `%${text.replace(/[\\%_]/g, '\\$&')}%`;
