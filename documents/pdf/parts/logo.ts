import { COLOURS } from '../page/look.ts';

/** The portal's icon (portal-ui/public/icon.svg), a square of 64 units. */
const UNITS = 64;

/** Draws it as lines, not as a picture: sharp at any size and a few hundred bytes. */
export function drawLogo(doc: PDFKit.PDFDocument, left: number, top: number, size: number): void {
  doc.save();
  doc.translate(left, top).scale(size / UNITS);
  doc.roundedRect(0, 0, UNITS, UNITS, 16).fill(COLOURS.brand);
  doc.path('M32 12a20 20 0 1 0 17.3 30').lineWidth(6).lineCap('round').stroke(COLOURS.paper);
  doc.circle(32, 32, 7).fill(COLOURS.accent);
  doc.path('M32 32 46 18').lineWidth(5).stroke(COLOURS.accent);
  doc.restore();
}
