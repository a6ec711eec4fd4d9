import TextField from '@mui/material/TextField';
import { useState, type ReactElement } from 'react';
import { Button, Confirm, useCanAccess, useRecordContext, type ButtonProps } from 'react-admin';
import type { StaffAction } from '../../domain/staff-access.ts';
import { useAction } from '../data/use-action.ts';

interface Props {
  resource: string;
  /** Last part of the action's address. */
  action: string;
  /** By which the role table decides whether the button is there. */
  may: StaffAction;
  label: string;
  /** What will happen, asked before it does. */
  question: string;
  icon: ReactElement;
  /** Asks for a reason too, which stays in the record of who did what. */
  withReason?: boolean;
  /** What goes along: of which state of the record the person decided. It stays as it was, and with it the question, while the page behind is read anew. */
  along?: object;
  color?: ButtonProps['color'];
}

/**
 * One action on the record at hand: asked, done at the server, then shown. Never before the server's answer. Where another action
 * takes its place («توقف», «ادامه») that is another button, which remembers nothing of this one's press.
 */
export const ActionButton = (props: Props) => <OneAction key={`${props.resource}/${props.action}`} {...props} />;

function OneAction({ resource, action, may, label, question, icon, withReason = false, along, color = 'primary' }: Props) {
  const record = useRecordContext();
  const [isOpen, setOpen] = useState(false);
  const [asked, setAsked] = useState({ question, along });
  const [reason, setReason] = useState('');
  const { canAccess } = useCanAccess({ resource, action: may });
  const { act, isPending } = useAction({ resource, action, close: () => setOpen(false) });
  const open = () => {
    setAsked({ question, along });
    setOpen(true);
  };
  if (record === undefined || canAccess !== true) return null;
  const content = withReason
    ? <>{asked.question}<TextField label="دلیل" required fullWidth value={reason} onChange={(event) => setReason(event.target.value)} sx={{ mt: 2 }} /></>
    : asked.question;
  return (
    <>
      <Button label={label} color={color} onClick={open} disabled={isPending}>{icon}</Button>
      <Confirm isOpen={isOpen} loading={isPending} title={label} content={content} onConfirm={() => act(record.id, withReason ? { reason, ...asked.along } : { ...asked.along })} onClose={() => setOpen(false)} />
    </>
  );
}
