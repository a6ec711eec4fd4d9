import Box from '@mui/material/Box';
import Button from '@mui/material/Button';
import FormControlLabel from '@mui/material/FormControlLabel';
import Radio from '@mui/material/Radio';
import RadioGroup from '@mui/material/RadioGroup';
import { useState } from 'react';
import { useNavigate } from 'react-router';
import { showCount } from '../../domain/count.ts';
import { isProblem } from '../api/api-problem.ts';
import { groupKey, type Group } from '../api/groups.ts';
import { sendMembers, type UploadInput } from '../api/uploads.ts';
import { useSending } from '../api/use-sending.ts';
import { Confirm } from '../feedback/confirm.tsx';
import { useNotices } from '../feedback/notices.tsx';
import { ProblemAlert } from '../feedback/problem-alert.tsx';
import { DropZone } from '../uploads/drop-zone.tsx';
import { KindHelp } from '../uploads/kind-help.tsx';
import { UploadProgress } from '../uploads/upload-progress.tsx';

type Mode = UploadInput['mode'];

export function MembersUpload({ group }: { group: Group }) {
  const navigate = useNavigate();
  const { tell } = useNotices();
  const [mode, setMode] = useState<Mode>('append');
  const [file, setFile] = useState<File>();
  const upload = useSending((input: Pick<UploadInput, 'file' | 'mode' | 'acceptSameFile'>, options) => sendMembers(group.id, input, options), groupKey(group.id), ['groups']);
  const sameFile = isProblem(upload.error, 'same-file');
  const send = (acceptSameFile = false) => {
    if (!file) return;
    upload.mutate({ file, mode, acceptSameFile }, {
      onSuccess: ({ uploadId, rejected, warnings, rows }) => {
        if (rejected > 0) return void navigate(`/groups/${group.id}/uploads/${uploadId}`);
        const warned = warnings > 0 ? `، ${showCount(warnings)} ردیف تکراری یا با هشدار` : '';
        tell(`${showCount(rows)} ردیف خوانده شد${warned}.`, warnings > 0 ? 'warning' : 'success');
        void navigate(`/groups/${group.id}`);
      },
    });
  };
  return (
    <Box component="form" sx={{ display: 'grid', gap: 2.5 }} onSubmit={(event) => { event.preventDefault(); send(); }}>
      <KindHelp kind="group" />
      <DropZone file={file} onChoose={(chosen) => { setFile(chosen); upload.reset(); }} disabled={upload.isPending} />
      {group.memberCount > 0 && (
        <RadioGroup value={mode} onChange={(_, next) => setMode(next as Mode)} aria-label="با اعضای کنونی">
          <FormControlLabel value="append" control={<Radio size="small" />} label={`به ${showCount(group.memberCount)} عضو کنونی افزوده شود`} />
          <FormControlLabel value="replace" control={<Radio size="small" />} label={`جایگزین ${showCount(group.memberCount)} عضو کنونی شود`} />
        </RadioGroup>
      )}
      {upload.isPending && <UploadProgress sent={upload.sent} onStop={upload.stop} />}
      {!sameFile && <ProblemAlert error={upload.error} />}
      <Button type="submit" variant="contained" size="large" disabled={!file} loading={upload.isPending} sx={{ justifySelf: { sm: 'start' }, minWidth: 160 }}>تایید</Button>
      <Confirm open={sameFile} title="این فهرست پیش‌تر افزوده شده است" action="دوباره خوانده شود" busy={upload.isPending} onConfirm={() => send(true)} onClose={upload.reset}>
        هر شماره یک بار در گروه می‌ماند؛ اگر ادامه دهید، نام، مبلغ و اپراتور از فایل دوباره نوشته می‌شود.
      </Confirm>
    </Box>
  );
}
