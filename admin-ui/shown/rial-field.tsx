import { useFieldValue, type FieldProps } from 'react-admin';
import { formatRial, parseSignedRial } from '../../domain/rial.ts';

/** «۱۲۵٬۰۰۰ ریال». */
export function RialField(props: FieldProps) {
  return <Rials value={useFieldValue(props) as string | null | undefined} />;
}

export function Rials({ value }: { value: string | null | undefined }) {
  const rial = parseSignedRial(value);
  return rial === undefined ? <>—</> : <span style={{ whiteSpace: 'nowrap' }}>{formatRial(rial)} ریال</span>;
}
