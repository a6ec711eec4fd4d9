import Box from '@mui/material/Box';
import { formatRial, formatToman, parseRial } from '../../domain/rial.ts';

interface Props {
  /** Decimal string of rials, as the API sends it. */
  value: string;
  /** Beside it, in small, the toman that people think in. */
  toman?: boolean;
}

/** «۱۲۵٬۰۰۰ ریال», never broken across lines. */
export function Rials({ value, toman = false }: Props) {
  const rial = parseRial(value);
  if (rial === undefined) return <>—</>;
  return (
    <Box component="span" sx={{ whiteSpace: 'nowrap' }}>
      {formatRial(rial)} ریال
      {toman && (
        <Box component="span" sx={{ color: 'text.secondary', fontSize: '0.8em', fontWeight: 400, marginInlineStart: 0.75 }}>
          ({formatToman(rial)} تومان)
        </Box>
      )}
    </Box>
  );
}

/** The same as plain text, for sentences. */
export function rialText(value: string): string {
  return `${formatRial(parseRial(value) ?? 0n)} ریال`;
}
