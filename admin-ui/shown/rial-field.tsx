import { useFieldValue, type FieldProps } from 'react-admin';
import { formatRial, formatToman, parseSignedRial } from '../../domain/rial.ts';

interface Props extends FieldProps {
  withToman?: boolean;
}

/** «۱۲۵٬۰۰۰ ریال»; a minus stands before its digits in right-to-left text too. */
export function RialField({ withToman = false, ...props }: Props) {
  return <Rials value={useFieldValue(props) as string | null | undefined} withToman={withToman} />;
}

export function Rials({ value, withToman = false }: { value: string | null | undefined; withToman?: boolean }) {
  const rial = parseSignedRial(value);
  if (rial === undefined) return <>—</>;
  return (
    <>
      <span style={{ whiteSpace: 'nowrap' }}><bdi dir="ltr">{formatRial(rial)}</bdi> ریال</span>
      {withToman && <small style={{ whiteSpace: 'nowrap', opacity: 0.75, marginInlineStart: 8 }}>(<bdi dir="ltr">{formatToman(rial)}</bdi> تومان)</small>}
    </>
  );
}
