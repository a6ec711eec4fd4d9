import DoneIcon from '@mui/icons-material/DoneOutlined';
import Dialog from '@mui/material/Dialog';
import DialogContent from '@mui/material/DialogContent';
import DialogTitle from '@mui/material/DialogTitle';
import { useState } from 'react';
import { Button, required, SaveButton, SimpleForm, TextInput, Toolbar, useRecordContext } from 'react-admin';
import { useAction } from '../data/use-action.ts';

/** Closes a task with a word on what was done; an unknown charge is closed by its own decision only. */
export function CloseTaskButton() {
  const task = useRecordContext<{ id: string; kind: string; resolvedAt: string | null }>();
  const [open, setOpen] = useState(false);
  const { act, isPending } = useAction({ resource: 'tasks', action: 'resolution', done: 'بسته شد.', close: () => setOpen(false) });
  if (task === undefined || task.resolvedAt !== null || ['unknown-charge', 'statement-difference', 'statement-differences'].includes(task.kind)) return null;
  return (
    <>
      <Button label="بستن کار" onClick={() => setOpen(true)}><DoneIcon /></Button>
      <Dialog open={open} onClose={() => setOpen(false)} fullWidth maxWidth="sm">
        <DialogTitle>بستن کار</DialogTitle>
        <DialogContent>
          <SimpleForm sx={{ p: 0, pt: 1 }} onSubmit={(words: object) => act(task.id, words)} toolbar={<Toolbar><SaveButton label="بستن" disabled={isPending} /></Toolbar>}>
            <TextInput source="resolution" label="چه شد؟" fullWidth multiline minRows={2} validate={required()} />
          </SimpleForm>
        </DialogContent>
      </Dialog>
    </>
  );
}
