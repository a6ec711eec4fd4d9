/** How our documents look: A4, the portal's colours, fit for a black-and-white printer. Lengths in points. */
import type { Weight } from './fonts.ts';

export const PAGE = { width: 595.28, height: 841.89, margin: 42, footer: 46 } as const;
export const CONTENT = {
  left: PAGE.margin,
  right: PAGE.width - PAGE.margin,
  width: PAGE.width - 2 * PAGE.margin,
  top: PAGE.margin,
  bottom: PAGE.height - PAGE.margin - PAGE.footer,
} as const;

export const COLOURS = {
  brand: '#0b5563',
  accent: '#f2b347',
  ink: '#14252a',
  quiet: '#51656b',
  line: '#c9d4d7',
  tint: '#eef4f5',
  good: '#1c7a48',
  paper: '#ffffff',
} as const;

export interface Style {
  size: number;
  weight: Weight;
  colour: string;
}

const style = (size: number, weight: Weight = 'regular', colour: string = COLOURS.ink): Style => ({ size, weight, colour });

export const STYLES = {
  title: style(17, 'bold', COLOURS.brand),
  brand: style(19, 'bold', COLOURS.brand),
  amount: style(22, 'bold'),
  heading: style(9.5, 'bold', COLOURS.brand),
  strong: style(9.5, 'bold'),
  body: style(9),
  label: style(8.5, 'regular', COLOURS.quiet),
  cell: style(8.5),
  cellStrong: style(8.5, 'bold'),
  small: style(7.5, 'regular', COLOURS.quiet),
} as const;
