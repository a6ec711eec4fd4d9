import DoneIcon from '@mui/icons-material/DoneOutlined';
import Dialog from '@mui/material/Dialog';
import DialogContent from '@mui/material/DialogContent';
import DialogTitle from '@mui/material/DialogTitle';
import { useMutation } from '@tanstack/react-query';
import { useState } from 'react';
import { Button, required, SaveButton, SimpleForm, TextInput, Toolbar, useDataProvider, useNotify, useRecordContext, useRefresh } from 'react-admin';
import type { Actions } from '../data/data-provider.ts';

/** Closes a task with a word on what was done; an unknown charge is closed by its own decision only. */
export function CloseTaskButton() {
  const task = useRecordContext<{ id: string; kind: string; resolvedAt: string | null }>();
  const [open, setOpen] = useState(false);
  const dataProvider = useDataProvider<Actions & ReturnType<typeof useDataProvider>>();
  const notify = useNotify();
  const refresh = useRefresh();
  const { mutate, isPending } = useMutation({
    mutationFn: (words: object) => dataProvider.act('tasks', task?.id ?? '', 'resolution', words),
    onSuccess: () => { notify('بسته شد.', { type: 'success' }); setOpen(false); refresh(); },
    onError: (error: Error) => { notify(error.message, { type: 'error' }); refresh(); },
  });
  if (task === undefined || task.resolvedAt !== null || task.kind === 'unknown-charge') return null;
  return (
    <>
      <Button label="بستن کار" onClick={() => setOpen(true)}><DoneIcon /></Button>
      <Dialog open={open} onClose={() => setOpen(false)} fullWidth maxWidth="sm">
        <DialogTitle>بستن کار</DialogTitle>
        <DialogContent>
          <SimpleForm sx={{ p: 0, pt: 1 }} onSubmit={(words: object) => mutate(words)} toolbar={<Toolbar><SaveButton label="بستن" disabled={isPending} /></Toolbar>}>
            <TextInput source="resolution" label="چه شد؟" fullWidth multiline minRows={2} validate={required()} />
          </SimpleForm>
        </DialogContent>
      </Dialog>
    </>
  );
}
