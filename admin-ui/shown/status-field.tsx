import Chip from '@mui/material/Chip';
import { useFieldValue, type FieldProps } from 'react-admin';

export type Colour = 'default' | 'primary' | 'success' | 'warning' | 'error' | 'info';

interface Props extends FieldProps {
  /** Persian by status. */
  labels: Readonly<Record<string, string>>;
  colours: Readonly<Record<string, Colour>>;
}

/** A status by its Persian name; the colour is never the only sign. */
export function StatusField({ labels, colours, ...props }: Props) {
  const status = useFieldValue(props) as string | null | undefined;
  if (status === null || status === undefined) return <>—</>;
  return <Chip size="small" variant="outlined" label={labels[status] ?? status} color={colours[status] ?? 'default'} sx={{ fontWeight: 600 }} />;
}

/** The same as choices of a filter. */
export const choicesOf = (labels: Readonly<Record<string, string>>) => Object.entries(labels).map(([id, name]) => ({ id, name }));
