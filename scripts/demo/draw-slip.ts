import sharp from 'sharp';
import { faceOf, type Weight } from '../../documents/pdf/page/fonts.ts';
import { readParagraph, visualRuns } from '../../documents/pdf/text/visual-runs.ts';

/** What a bank's slip says, in the order in which it stands there. */
export interface SlipPaper {
  bank: string;
  facts: readonly (readonly [label: string, value: string])[];
}

const [WIDTH, MARGIN, ROW, HEAD] = [1_000, 60, 62, 130];

interface Style {
  size: number;
  weight: Weight;
  colour: string;
}

/** A slip as PNG. Its letters are drawn as outlines: what fonts the machine has does not matter. */
export function drawSlip({ bank, facts }: SlipPaper): Promise<Buffer> {
  const height = HEAD + MARGIN + facts.length * ROW + MARGIN;
  const right = WIDTH - MARGIN;
  const parts = [
    `<rect width="${WIDTH}" height="${height}" fill="#fbf7ea"/><rect width="${WIDTH}" height="${HEAD}" fill="#8d1f2d"/>`,
    write(`رسید انتقال وجه، ${bank}`, right, 82, { size: 40, weight: 'bold', colour: '#fff' }),
    ...facts.flatMap(([label, value], index) => {
      const baseline = HEAD + MARGIN + index * ROW + 24;
      return [
        write(label, right, baseline, { size: 25, weight: 'regular', colour: '#6b6557' }),
        write(value, right - 270, baseline, { size: 29, weight: 'bold', colour: '#22201a' }),
        `<path d="M${MARGIN} ${baseline + 20}H${right}" stroke="#d9d1b8" stroke-width="2" stroke-dasharray="4 6"/>`,
      ];
    }),
    `<rect x="4" y="4" width="${WIDTH - 8}" height="${height - 8}" fill="none" stroke="#8d1f2d" stroke-width="6"/>`,
  ];
  return sharp(Buffer.from(`<svg xmlns="http://www.w3.org/2000/svg" width="${WIDTH}" height="${height}">${parts.join('')}</svg>`)).png().toBuffer();
}

/** A line that ends at `right`: its runs from left to right, each shaped by itself. */
function write(text: string, right: number, baseline: number, { size, weight, colour }: Style): string {
  const { font, widthOf } = faceOf(weight);
  const scale = size / font.unitsPerEm;
  const runs = visualRuns(readParagraph(text));
  let x = right - runs.reduce((sum, run) => sum + widthOf(run), 0) * size;
  const glyphs = runs.flatMap((run) => {
    const { glyphs: shaped, positions } = font.layout(run.text, [run.direction]);
    return shaped.map(({ path }, index) => {
      const { xAdvance = 0, xOffset = 0, yOffset = 0 } = positions[index] ?? {};
      const at = `translate(${x + xOffset * scale} ${baseline - yOffset * scale}) scale(${scale} ${-scale})`;
      x += xAdvance * scale;
      return `<path transform="${at}" d="${path.toSVG()}"/>`;
    });
  });
  return `<g fill="${colour}">${glyphs.join('')}</g>`;
}
