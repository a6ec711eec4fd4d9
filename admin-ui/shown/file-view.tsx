import PdfIcon from '@mui/icons-material/PictureAsPdfOutlined';
import Alert from '@mui/material/Alert';
import Button from '@mui/material/Button';
import { Picture } from './picture.tsx';

interface Props {
  source: string;
  name: string;
  mediaType: string;
  height?: number;
}

/** A handed-in file: a picture in place; a PDF, which may hold anything, is only fetched, as is what no browser shows. */
export function FileView({ source, name, mediaType, height }: Props) {
  if (mediaType.startsWith('image/')) return <Picture source={source} name={name} {...(height !== undefined && { height })} />;
  return (
    <Alert severity="info" icon={<PdfIcon />}>
      <span>این فایل در صفحه نمایش داده نمی‌شود؛ آن را دریافت و با برنامه خود باز کنید.</span>
      <Button variant="outlined" size="small" href={source} download sx={{ mt: 1, overflowWrap: 'anywhere', display: 'flex', width: 'fit-content' }}>دریافت {name}</Button>
    </Alert>
  );
}
