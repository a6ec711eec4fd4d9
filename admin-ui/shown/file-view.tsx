import PdfIcon from '@mui/icons-material/PictureAsPdfOutlined';
import Button from '@mui/material/Button';
import { Picture } from './picture.tsx';

interface Props {
  source: string;
  name: string;
  mediaType: string;
  height?: number;
}

/** A handed-in file: a picture in place; a PDF, which may hold anything, is only fetched. */
export function FileView({ source, name, mediaType, height }: Props) {
  if (mediaType.startsWith('image/')) return <Picture source={source} name={name} {...(height !== undefined && { height })} />;
  return <Button variant="outlined" href={source} download startIcon={<PdfIcon />} sx={{ gap: 1, overflowWrap: 'anywhere' }}>دریافت PDF: {name}</Button>;
}
