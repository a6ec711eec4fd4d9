import FileIcon from '@mui/icons-material/TableChartOutlined';
import UploadIcon from '@mui/icons-material/UploadFileOutlined';
import Box from '@mui/material/Box';
import ButtonBase from '@mui/material/ButtonBase';
import Typography from '@mui/material/Typography';
import { useRef, useState, type DragEvent, type ReactNode } from 'react';
import { toPersianDigits } from '../../domain/digits.ts';

/** What is asked for. */
interface Wanted {
  /** «فایل اکسل». */
  what: string;
  /** Forms and limits. */
  limits: ReactNode;
  accept: string;
}

interface Props {
  file: File | undefined;
  onChoose: (file: File) => void;
  disabled?: boolean;
  wanted?: Wanted;
  /** One of several on a screen. */
  compact?: boolean;
}

const WORKBOOK: Wanted = {
  what: 'فایل اکسل',
  limits: <>قالب <bdi dir="ltr">.xlsx</bdi>، حداکثر ۲۰۰٬۰۰۰ ردیف</>,
  accept: '.xlsx,application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
};

/** Slips and documents. */
export const PICTURE_OR_PDF: Wanted = {
  what: 'تصویر یا PDF',
  limits: <>JPEG، PNG، WebP یا PDF، حداکثر ۱۰ مگابایت</>,
  accept: 'image/jpeg,image/png,image/webp,application/pdf',
};

/** A file, dropped here or chosen. What it really is the server finds out from its content. */
export function DropZone({ file, onChoose, disabled, wanted = WORKBOOK, compact = false }: Props) {
  const input = useRef<HTMLInputElement>(null);
  const [over, setOver] = useState(false);
  const drop = (event: DragEvent) => {
    event.preventDefault();
    setOver(false);
    const [first] = event.dataTransfer.files;
    if (first && !disabled) onChoose(first);
  };
  return (
    <>
      <ButtonBase
        disabled={disabled ?? false}
        onClick={() => input.current?.click()}
        onDragOver={(event) => { event.preventDefault(); setOver(true); }}
        onDragLeave={() => setOver(false)}
        onDrop={drop}
        sx={{ display: 'block', width: '100%', p: compact ? 2 : 4, borderRadius: 2, border: '2px dashed', borderColor: over ? 'primary.main' : 'divider', bgcolor: over ? 'action.hover' : 'transparent', textAlign: 'center', transition: 'border-color .15s', '&:hover, &:focus-visible': { borderColor: 'primary.main' } }}
      >
        <Box sx={{ color: 'primary.main', '& svg': { fontSize: compact ? 28 : 40 } }}>{file ? <FileIcon /> : <UploadIcon />}</Box>
        {file ? (
          <>
            <Typography sx={{ fontWeight: 600 }}><bdi>{file.name}</bdi></Typography>
            <Typography variant="caption" color="text.secondary">{fileSize(file.size)} · برای تغییر، فایل دیگری انتخاب کنید</Typography>
          </>
        ) : (
          <>
            <Typography variant={compact ? 'body2' : 'body1'} sx={{ fontWeight: 600 }}>{wanted.what} را اینجا رها کنید یا برای انتخاب بزنید</Typography>
            {!compact && <Typography variant="caption" color="text.secondary">{wanted.limits}</Typography>}
          </>
        )}
      </ButtonBase>
      <input
        ref={input} type="file" hidden aria-label={wanted.what} accept={wanted.accept}
        onChange={(event) => {
          const [first] = event.target.files ?? [];
          if (first) onChoose(first);
          // The same file chosen again, mended meanwhile, must count as a change.
          event.target.value = '';
        }}
      />
    </>
  );
}

function fileSize(bytes: number): string {
  const text = bytes < 1_048_576 ? `${Math.ceil(bytes / 1_024)} کیلوبایت` : `${(bytes / 1_048_576).toFixed(1).replace('.', '٫')} مگابایت`;
  return toPersianDigits(text);
}
