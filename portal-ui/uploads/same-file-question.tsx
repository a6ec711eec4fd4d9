import { Confirm } from '../feedback/confirm.tsx';

interface Props {
  open: boolean;
  busy: boolean;
  onAgain: () => void;
  onClose: () => void;
  /** «این فایل» or «این گروه». */
  what?: string;
}

/** The same content a second time is usually a slip, and would charge everybody twice. */
export function SameFileQuestion({ open, busy, onAgain, onClose, what = 'این فایل' }: Props) {
  return (
    <Confirm open={open} title={`${what} پیش‌تر افزوده شده است`} action="دوباره افزوده شود" danger busy={busy} onConfirm={onAgain} onClose={onClose}>
      {what} با همین محتوا پیش‌تر افزوده شده است. اگر ادامه دهید، هر شماره یک بار دیگر در درخواست می‌آید و دوباره شارژ می‌شود.
    </Confirm>
  );
}
