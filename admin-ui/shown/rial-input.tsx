import { useInput, type InputProps } from 'react-admin';
import { RialBox } from './rial-box.tsx';

/** `RialBox` as a field of a form. */
export function RialInput({ label, ...props }: InputProps & { label: string }) {
  const { field, fieldState, isRequired } = useInput(props);
  return <RialBox label={label} value={(field.value as string | undefined) ?? ''} onChange={field.onChange} required={isRequired} error={fieldState.error?.message} />;
}
