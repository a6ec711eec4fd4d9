import Box from '@mui/material/Box';
import Button from '@mui/material/Button';
import Paper from '@mui/material/Paper';
import Typography from '@mui/material/Typography';
import { useNavigate } from 'react-router';
import { useApplyUpload } from '../api/uploads.ts';
import { useNotices } from '../feedback/notices.tsx';
import { showCount } from '../format/count.ts';
import type { VerdictCounts } from './use-verdict-counts.ts';

/** Takes the rows that are right into the order; those that are not stay out, and it says how many. */
export function ApplyBar({ orderId, uploadId, counts }: { orderId: string; uploadId: string; counts: VerdictCounts }) {
  const navigate = useNavigate();
  const apply = useApplyUpload(orderId, uploadId);
  const { tell, tellProblem } = useNotices();
  const valid = counts.accepted + counts.warning;
  const take = () =>
    apply.mutate(counts.rejected > 0, {
      onSuccess: () => {
        tell(`${showCount(valid)} ردیف به درخواست افزوده شد.`);
        void navigate(`/orders/${orderId}`);
      },
      onError: tellProblem,
    });
  return (
    <Paper elevation={6} sx={{ position: 'sticky', bottom: { xs: 8, md: 16 }, mt: 3, p: { xs: 1.5, sm: 2 }, display: 'flex', flexWrap: 'wrap', gap: 1.5, alignItems: 'center', justifyContent: 'space-between', zIndex: 2, border: 1, borderColor: 'divider' }}>
      <Box>
        <Typography sx={{ fontWeight: 700 }}>{showCount(valid)} ردیف درست</Typography>
        <Typography variant="caption" color={counts.rejected > 0 ? 'error' : 'text.secondary'}>
          {counts.rejected > 0 ? `${showCount(counts.rejected)} ردیف نادرست پذیرفته نمی‌شود` : 'همه ردیف‌ها درست است'}
        </Typography>
      </Box>
      <Button variant="contained" size="large" disabled={valid === 0} loading={apply.isPending} onClick={take} sx={{ width: { xs: '100%', sm: 'auto' } }}>
        {counts.rejected > 0 ? 'پذیرش ردیف‌های درست' : 'افزودن به درخواست'}
      </Button>
    </Paper>
  );
}
