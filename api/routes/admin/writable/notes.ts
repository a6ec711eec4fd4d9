import { z } from 'zod';
import type { Row } from '../../../../database/connection.ts';
import { deleteRow, insertRow, updateRow } from '../../../../database/rows/write-row.ts';
import { readOne } from '../../../../database/staff-lists/read-list.ts';
import { notes } from '../../../../database/staff-lists/resources/notes.ts';
import { STAFF_RESOURCES } from '../../../../database/staff-lists/resources.ts';
import { NOTE_SUBJECTS, type NoteSubject } from '../../../../domain/note-subjects.ts';
import { Problem } from '../../../../domain/problems.ts';
import { STAFF_ACTORS } from '../../../../domain/staff-access.ts';
import { sentence } from '../../../schemas/sentence.ts';
import { defineWritable, type Write } from './writable-resource.ts';

const KINDS = Object.keys(NOTE_SUBJECTS) as [NoteSubject, ...NoteSubject[]];

export default defineWritable({
  resource: notes,
  writers: STAFF_ACTORS['notes.write'],
  subject: 'note',
  fields: z.object({ subjectKind: z.enum(KINDS), subjectId: z.string().min(1).max(100), text: sentence(1, 4_000) }),
  async create(write, { subjectKind, subjectId, text }) {
    await refuseUnknownSubject(write, subjectKind, subjectId);
    return insertRow(write.db, write.tx, 'staff_notes', {
      subject_kind: subjectKind, subject_id: subjectId, text, created_by: write.viewer.userId,
    });
  },
  async update({ db, tx, viewer }, id, { text }, before) {
    refuseOthers(before, viewer.userId);
    await updateRow(db, tx, 'staff_notes', id, { text, updated_at: new Date() });
  },
  async remove({ db, tx, viewer }, id, before) {
    refuseOthers(before, viewer.userId);
    await deleteRow(db, tx, 'staff_notes', id);
  },
});

/** A note stands on something that its author can see. */
async function refuseUnknownSubject({ db, viewer }: Write, kind: NoteSubject, id: string): Promise<void> {
  const list = STAFF_RESOURCES.find(({ name, roles }) => name === NOTE_SUBJECTS[kind] && roles.includes(viewer.role));
  if (list !== undefined && (await readOne(db, list, viewer, id)) !== undefined) return;
  throw new Problem('validation', { errors: [{ field: 'subjectId', code: 'not-found', message: 'چنین موردی وجود ندارد یا در دسترس شما نیست.' }] });
}

function refuseOthers(before: Row, userId: string): void {
  if (before['createdById'] !== userId) throw new Problem('forbidden', { detail: 'یادداشت را فقط نویسنده آن تغییر می‌دهد.' });
}
