import Box from '@mui/material/Box';
import { formatRial, formatToman, parseRial } from '../../domain/rial.ts';

interface Props {
  /** Decimal string of rials, as the API sends it. */
  value: string;
  /** Beside it, in small, the toman that people think in. */
  toman?: boolean;
}

/** «۱۲۵٬۰۰۰ ریال»; a line may break only before the toman. */
export function Rials({ value, toman = false }: Props) {
  const rial = parseRial(value);
  if (rial === undefined) return <>—</>;
  return (
    <>
      <span style={{ whiteSpace: 'nowrap' }}>{formatRial(rial)} ریال</span>
      {toman && (
        <>
          {' '}
          <Box component="span" sx={{ whiteSpace: 'nowrap', color: 'text.secondary', fontSize: '0.8em', fontWeight: 400 }}>
            ({formatToman(rial)} تومان)
          </Box>
        </>
      )}
    </>
  );
}

/** The same as plain text, for sentences. */
export function rialText(value: string): string {
  return `${formatRial(parseRial(value) ?? 0n)} ریال`;
}
