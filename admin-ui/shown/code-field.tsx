import { useFieldValue, type FieldProps } from 'react-admin';

/** Ids and codes: left to right, in a face whose digits are ASCII, to be copied. */
export function CodeField(props: FieldProps) {
  const value = useFieldValue(props) as string | null | undefined;
  return value === null || value === undefined ? <>—</> : <Code text={value} />;
}

export function Code({ text }: { text: string }) {
  return <code dir="ltr" style={{ fontSize: '0.85em', overflowWrap: 'anywhere' }}>{text}</code>;
}
