import { buffer } from 'node:stream/consumers';
import { CONTENT, STYLES, type Style } from '../../../../documents/pdf/page/look.ts';
import { Sheet } from '../../../../documents/pdf/page/sheet.ts';

export const sheet = (): Sheet => new Sheet({ title: 'آزمون', author: 'کوک', issuedAt: new Date(0), runningHead: 'ادامه', footnote: '' });

/** A page with these paragraphs below one another, and nothing else but its foot. */
export async function drawParagraphs(texts: readonly string[], { width = CONTENT.width, style = STYLES.body }: { width?: number; style?: Style } = {}): Promise<Buffer> {
  const page = sheet();
  for (const text of texts) page.y += page.pen.write(text, { left: CONTENT.right - width, width, top: page.y }, style);
  return buffer(page.finish());
}
