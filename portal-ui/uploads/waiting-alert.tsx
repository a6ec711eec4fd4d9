import Alert from '@mui/material/Alert';
import Button from '@mui/material/Button';
import { Link } from 'react-router';
import { showCount } from '../../domain/count.ts';
import { useWaitingUpload, type Place } from '../api/uploads.ts';

/** The way back to a list that was left before it was mended or taken: by a reload, by a closed window. */
export function WaitingAlert({ place }: { place: Place }) {
  const { data: list } = useWaitingUpload(place);
  if (!list) return null;
  return (
    <Alert
      severity="info" sx={{ mb: 3, alignItems: 'center' }}
      action={<Button component={Link} to={`/${place.of}/${place.id}/uploads/${list.uploadId}`} color="inherit" size="small">دیدن نتیجه</Button>}
    >
      {list.fromGroup ? 'فهرست گروه' : <>فایل «<bdi>{list.fileName}</bdi>»</>} بررسی شده و هنوز افزوده نشده است: {showCount(list.rows)} ردیف
      {list.rejected > 0 && <>، {showCount(list.rejected)} ردیف نیازمند اصلاح</>}.
    </Alert>
  );
}
