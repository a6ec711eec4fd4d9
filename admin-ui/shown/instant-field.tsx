import { useFieldValue, type FieldProps } from 'react-admin';
import { Instant } from './instant.tsx';

export function InstantField(props: FieldProps) {
  return <Instant at={useFieldValue(props) as string | null | undefined} />;
}
