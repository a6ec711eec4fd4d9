import FullscreenIcon from '@mui/icons-material/FullscreenOutlined';
import CloseIcon from '@mui/icons-material/CloseOutlined';
import RotateIcon from '@mui/icons-material/RotateRightOutlined';
import ZoomInIcon from '@mui/icons-material/ZoomInOutlined';
import ZoomOutIcon from '@mui/icons-material/ZoomOutOutlined';
import Alert from '@mui/material/Alert';
import Box from '@mui/material/Box';
import Dialog from '@mui/material/Dialog';
import IconButton from '@mui/material/IconButton';
import Stack from '@mui/material/Stack';
import Typography from '@mui/material/Typography';
import { useState } from 'react';
import { toPersianDigits } from '../../domain/digits.ts';

const ZOOM = { least: 1, most: 6, step: 0.5 };

interface Props {
  source: string;
  name: string;
  height?: number;
}

/** A picture that was handed in: as wide as its frame, larger by steps, turned upright, or on the whole screen. */
export function Picture({ source, name, height = 320 }: Props) {
  const [whole, setWhole] = useState(false);
  return (
    <>
      <Frame source={source} name={name} height={height} whole={() => setWhole(true)} />
      <Dialog fullScreen open={whole} onClose={() => setWhole(false)}>
        <Frame source={source} name={name} height="calc(100vh - 56px)" whole={() => setWhole(false)} isWhole />
      </Dialog>
    </>
  );
}

function Frame({ source, name, height, whole, isWhole = false }: Omit<Props, 'height'> & { height: number | string; whole: () => void; isWhole?: boolean }) {
  const [zoom, setZoom] = useState(ZOOM.least);
  const [quarters, setQuarters] = useState(0);
  const [broken, setBroken] = useState(false);
  if (broken) return <Alert severity="warning">این تصویر باز نشد؛ شاید فایل آن خراب یا ناقص باشد. <a href={source} download>دریافت فایل</a> و دیدن آن با برنامه‌ای دیگر شاید ممکن باشد؛ وگرنه از مشتری بخواهید دوباره بفرستد.</Alert>;
  const to = (next: number) => setZoom(Math.min(ZOOM.most, Math.max(ZOOM.least, next)));
  return (
    <Box sx={{ border: 1, borderColor: 'divider', borderRadius: 1, overflow: 'hidden' }}>
      <Stack direction="row" sx={{ alignItems: 'center', px: 1, bgcolor: 'action.hover' }}>
        <IconButton aria-label="بزرگ‌تر" onClick={() => to(zoom + ZOOM.step)} disabled={zoom >= ZOOM.most}><ZoomInIcon /></IconButton>
        <IconButton aria-label="کوچک‌تر" onClick={() => to(zoom - ZOOM.step)} disabled={zoom <= ZOOM.least}><ZoomOutIcon /></IconButton>
        <IconButton aria-label="چرخاندن" onClick={() => setQuarters((now) => now + 1)}><RotateIcon /></IconButton>
        <Typography variant="caption" sx={{ flex: 1, minWidth: 0 }} noWrap>{toPersianDigits(Math.round(zoom * 100))}٪ · {name}</Typography>
        <IconButton aria-label={isWhole ? 'بستن' : 'تمام‌صفحه'} onClick={whole}>{isWhole ? <CloseIcon /> : <FullscreenIcon />}</IconButton>
      </Stack>
      <Box sx={{ height, overflow: 'auto', display: 'flex', bgcolor: 'background.default' }}>
        <Box sx={{ width: `${zoom * 100}%`, height: `${zoom * 100}%`, m: 'auto', flexShrink: 0, containerType: 'size', overflow: 'hidden', display: 'grid', placeContent: 'center' }}>
          <Box component="img" src={source} alt={name} onError={() => setBroken(true)} onDoubleClick={() => to(zoom === ZOOM.least ? 2 : ZOOM.least)}
            sx={{ ...(quarters % 2 === 0 ? { width: '100cqw', height: '100cqh' } : { width: '100cqh', height: '100cqw' }), objectFit: 'contain', transform: `rotate(${quarters * 90}deg)`, cursor: 'zoom-in' }} />
        </Box>
      </Box>
    </Box>
  );
}
