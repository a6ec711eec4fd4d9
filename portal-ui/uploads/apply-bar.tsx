import Box from '@mui/material/Box';
import Button from '@mui/material/Button';
import Typography from '@mui/material/Typography';
import { Link, useNavigate } from 'react-router';
import { showCount } from '../../domain/count.ts';
import type { UploadVerdict } from '../api/types.ts';
import { LIST_WORDS } from './list-words.ts';
import { useApplyUpload, type Place } from '../api/uploads.ts';
import { useNotices } from '../feedback/notices.tsx';
import { Rials } from '../format/rials.tsx';
import { BottomBar } from '../shell/bottom-bar.tsx';

/** Takes the rows that are right into the order or group; those that are not stay out, and it says how many. */
export function ApplyBar({ place, upload }: { place: Place; upload: UploadVerdict }) {
  const { uploadId, accepted, rejected, pending, status, total, warnings } = upload;
  const applied = status === 'applied';
  const rows = applied ? pending : accepted;
  const settled = applied && rejected === 0 && rows === 0;
  const words = LIST_WORDS[place.of];
  const navigate = useNavigate();
  const apply = useApplyUpload(place, uploadId);
  const { tell, tellProblem } = useNotices();
  const take = () =>
    apply.mutate(rejected > 0, {
      onSuccess: () => {
        tell(`${showCount(rows)} ردیف به ${words.name} افزوده شد.`);
        void navigate(`/${place.of}/${place.id}`);
      },
      onError: tellProblem,
    });
  return (
    <BottomBar>
      <Box>
        <Typography sx={{ fontWeight: 700 }}>{showCount(settled ? accepted : rows)} {settled ? `ردیف در ${words.name} است` : applied ? 'ردیف اصلاح‌شده' : warnings > 0 ? `ردیف پذیرفتنی (${showCount(warnings)} با هشدار)` : 'ردیف درست'}{place.of === 'orders' && !applied && <>، <Rials value={total} /></>}</Typography>
        <Typography variant="caption" color={rejected > 0 ? 'error' : 'text.secondary'}>
          {rejected > 0 ? `${showCount(rejected)} ردیف نادرست پذیرفته نمی‌شود` : settled && warnings > 0 ? `${showCount(warnings)} ردیف با هشدار` : 'همه ردیف‌ها درست است'}
        </Typography>
      </Box>
      {applied && rows === 0 ? (
        <Button component={Link} to={`/${place.of}/${place.id}`} variant="contained" size="large">{settled ? `بازگشت به ${words.name}` : 'ادامه بدون این ردیف‌ها'}</Button>
      ) : (
        <Button variant="contained" size="large" disabled={rows === 0} loading={apply.isPending} onClick={take}>
          {rejected > 0 && !applied ? 'پذیرش ردیف‌های درست' : `افزودن به ${words.name}`}
        </Button>
      )}
    </BottomBar>
  );
}
