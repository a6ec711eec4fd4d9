import DeleteIcon from '@mui/icons-material/DeleteOutline';
import EditIcon from '@mui/icons-material/EditOutlined';
import Button from '@mui/material/Button';
import IconButton from '@mui/material/IconButton';
import { useState } from 'react';
import type { StagedRow } from '../api/types.ts';
import { useDropRow, type Place } from '../api/uploads.ts';
import { useNotices } from '../feedback/notices.tsx';
import { MendDialog } from './mend-dialog.tsx';

export function RowActions({ place, uploadId, row }: { place: Place; uploadId: string; row: StagedRow }) {
  const [mending, setMending] = useState(false);
  const drop = useDropRow(place, uploadId);
  const { tell, tellProblem } = useNotices();
  return (
    <>
      <Button size="small" startIcon={<EditIcon />} onClick={() => setMending(true)}>اصلاح</Button>
      <IconButton
        size="small" aria-label="کنار گذاشتن ردیف" disabled={drop.isPending}
        onClick={() => drop.mutate(row.row, { onSuccess: () => tell('ردیف کنار گذاشته شد.'), onError: tellProblem })}
      >
        <DeleteIcon fontSize="small" />
      </IconButton>
      {mending && <MendDialog place={place} uploadId={uploadId} row={row} onClose={() => setMending(false)} />}
    </>
  );
}
