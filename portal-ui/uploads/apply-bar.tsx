import Box from '@mui/material/Box';
import Button from '@mui/material/Button';
import Typography from '@mui/material/Typography';
import { useNavigate } from 'react-router';
import type { UploadVerdict } from '../api/types.ts';
import { useApplyUpload } from '../api/uploads.ts';
import { useNotices } from '../feedback/notices.tsx';
import { showCount } from '../format/count.ts';
import { Rials } from '../format/rials.tsx';
import { BottomBar } from '../shell/bottom-bar.tsx';

/** Takes the rows that are right into the order; those that are not stay out, and it says how many. */
export function ApplyBar({ orderId, upload }: { orderId: string; upload: UploadVerdict }) {
  const { uploadId, accepted, rejected, total } = upload;
  const navigate = useNavigate();
  const apply = useApplyUpload(orderId, uploadId);
  const { tell, tellProblem } = useNotices();
  const take = () =>
    apply.mutate(rejected > 0, {
      onSuccess: () => {
        tell(`${showCount(accepted)} ردیف به درخواست افزوده شد.`);
        void navigate(`/orders/${orderId}`);
      },
      onError: tellProblem,
    });
  return (
    <BottomBar>
      <Box>
        <Typography sx={{ fontWeight: 700 }}>{showCount(accepted)} ردیف درست، <Rials value={total} /></Typography>
        <Typography variant="caption" color={rejected > 0 ? 'error' : 'text.secondary'}>
          {rejected > 0 ? `${showCount(rejected)} ردیف نادرست پذیرفته نمی‌شود` : 'همه ردیف‌ها درست است'}
        </Typography>
      </Box>
      <Button variant="contained" size="large" disabled={accepted === 0} loading={apply.isPending} onClick={take}>
        {rejected > 0 ? 'پذیرش ردیف‌های درست' : 'افزودن به درخواست'}
      </Button>
    </BottomBar>
  );
}
