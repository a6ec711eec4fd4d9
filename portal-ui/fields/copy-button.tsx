import CopyIcon from '@mui/icons-material/ContentCopy';
import IconButton from '@mui/material/IconButton';
import { useNotices } from '../feedback/notices.tsx';

/** Puts a text into the clipboard; says so, since nothing is to be seen of it. */
export function CopyButton({ text, label }: { text: string; label: string }) {
  const { tell } = useNotices();
  const copy = async () => {
    try {
      await navigator.clipboard.writeText(text);
      tell(`${label} کپی شد.`);
    } catch {
      tell('مرورگر اجازه کپی نداد؛ متن را برگزینید و کپی کنید.', 'warning');
    }
  };
  return (
    <IconButton size="small" onClick={() => void copy()} aria-label={`کپی ${label}`} title={`کپی ${label}`}>
      <CopyIcon fontSize="small" />
    </IconButton>
  );
}
