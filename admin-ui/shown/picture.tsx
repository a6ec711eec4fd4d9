import FullscreenIcon from '@mui/icons-material/FullscreenOutlined';
import CloseIcon from '@mui/icons-material/CloseOutlined';
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

/** A picture that was handed in: as wide as its frame, larger by steps, or on the whole screen. */
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
  const [broken, setBroken] = useState(false);
  if (broken) return <Alert severity="warning">این تصویر نمایش داده نشد. <a href={source} download>دریافت فایل</a></Alert>;
  const to = (next: number) => setZoom(Math.min(ZOOM.most, Math.max(ZOOM.least, next)));
  return (
    <Box sx={{ border: 1, borderColor: 'divider', borderRadius: 1, overflow: 'hidden' }}>
      <Stack direction="row" sx={{ alignItems: 'center', px: 1, bgcolor: 'action.hover' }}>
        <IconButton aria-label="بزرگ‌تر" onClick={() => to(zoom + ZOOM.step)} disabled={zoom >= ZOOM.most}><ZoomInIcon /></IconButton>
        <IconButton aria-label="کوچک‌تر" onClick={() => to(zoom - ZOOM.step)} disabled={zoom <= ZOOM.least}><ZoomOutIcon /></IconButton>
        <Typography variant="caption" sx={{ flex: 1, minWidth: 0 }} noWrap>{toPersianDigits(Math.round(zoom * 100))}٪ · {name}</Typography>
        <IconButton aria-label={isWhole ? 'بستن' : 'تمام‌صفحه'} onClick={whole}>{isWhole ? <CloseIcon /> : <FullscreenIcon />}</IconButton>
      </Stack>
      <Box sx={{ height, overflow: 'auto', display: 'flex', bgcolor: 'background.default' }}>
        <Box component="img" src={source} alt={name} onError={() => setBroken(true)} onDoubleClick={() => to(zoom === ZOOM.least ? 2 : ZOOM.least)}
          sx={{ width: `${zoom * 100}%`, height: `${zoom * 100}%`, objectFit: 'contain', m: 'auto', flexShrink: 0, cursor: 'zoom-in' }} />
      </Box>
    </Box>
  );
}
