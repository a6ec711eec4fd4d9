import { useInput, ValidationError, type InputProps } from 'react-admin';
import { RialBox } from './rial-box.tsx';

/** `RialBox` as a field of a form. */
export function RialInput({ label, ...props }: InputProps & { label: string }) {
  const { field, fieldState, isRequired } = useInput(props);
  const error = fieldState.error?.message;
  return <RialBox label={label} value={(field.value as string | undefined) ?? ''} onChange={field.onChange} required={isRequired} {...(error !== undefined && { error: <ValidationError error={error} /> })} />;
}
