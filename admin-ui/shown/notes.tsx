import Button from '@mui/material/Button';
import Stack from '@mui/material/Stack';
import TextField from '@mui/material/TextField';
import Typography from '@mui/material/Typography';
import { useState } from 'react';
import { useCreate, useGetList, useNotify } from 'react-admin';
import type { NoteSubject } from '../../domain/note-subjects.ts';
import { Instant } from './instant.tsx';
import { Section } from './section.tsx';

interface Note {
  id: string;
  text: string;
  createdBy: string;
  createdAt: string;
}

const SHOWN = 50;

/** What colleagues have written about a record; the customer never sees it. */
export function Notes({ kind, subjectId }: { kind: NoteSubject; subjectId: string }) {
  const [text, setText] = useState('');
  const notify = useNotify();
  const { data = [], refetch } = useGetList<Note>('notes', {
    pagination: { page: 1, perPage: SHOWN }, sort: { field: 'createdAt', order: 'DESC' }, filter: { subjectKind: kind, subjectId },
  });
  const [create, { isPending }] = useCreate();
  const write = () => create('notes', { data: { subjectKind: kind, subjectId, text } }, {
    onSuccess: () => { setText(''); void refetch(); },
    onError: (error) => notify((error as Error).message, { type: 'error' }),
  });
  return (
    <Section title="یادداشت‌ها">
      <Stack sx={{ gap: 1, alignItems: 'flex-start' }}>
        <TextField label="یادداشت تازه (فقط همکاران می‌بینند)" fullWidth multiline maxRows={6} value={text} onChange={(event) => setText(event.target.value)} />
        <Button variant="outlined" onClick={() => void write()} disabled={text.trim() === ''} loading={isPending}>ثبت یادداشت</Button>
      </Stack>
      {data.map((note) => (
        <div key={note.id}>
          <Typography variant="body2" sx={{ whiteSpace: 'pre-wrap', overflowWrap: 'anywhere' }}>{note.text}</Typography>
          <Typography variant="caption" color="text.secondary">{note.createdBy} · <Instant at={note.createdAt} /></Typography>
        </div>
      ))}
    </Section>
  );
}
