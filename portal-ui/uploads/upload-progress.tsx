import Box from '@mui/material/Box';
import Button from '@mui/material/Button';
import LinearProgress from '@mui/material/LinearProgress';
import Typography from '@mui/material/Typography';
import { showPercent } from '../format/percent.ts';

/** First the sending, whose part is known; then the server reads it, which takes as long as it takes. */
export function UploadProgress({ sent, onStop, reading = 'در حال بررسی ردیف‌ها…' }: { sent: number; onStop: () => void; reading?: string }) {
  const judging = sent >= 1;
  return (
    <Box role="status">
      <Box sx={{ display: 'flex', justifyContent: 'space-between', alignItems: 'center' }}>
        <Typography variant="body2">{judging ? reading : `در حال ارسال فایل، ${showPercent(sent)}`}</Typography>
        {!judging && <Button size="small" onClick={onStop}>توقف</Button>}
      </Box>
      <LinearProgress variant={judging ? 'indeterminate' : 'determinate'} value={sent * 100} aria-label="پیشرفت آپلود" sx={{ height: 8, borderRadius: 4 }} />
    </Box>
  );
}
