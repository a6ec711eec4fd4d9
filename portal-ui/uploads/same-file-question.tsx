import { Confirm } from '../feedback/confirm.tsx';

/** The same content a second time is usually a slip, and would charge everybody twice. */
export function SameFileQuestion({ open, busy, onAgain, onClose }: { open: boolean; busy: boolean; onAgain: () => void; onClose: () => void }) {
  return (
    <Confirm open={open} title="این فایل پیش‌تر افزوده شده است" action="دوباره افزوده شود" danger busy={busy} onConfirm={onAgain} onClose={onClose}>
      همین محتوا پیش‌تر آپلود شده است. اگر ادامه دهید، هر شماره یک بار دیگر در درخواست می‌آید و دوباره شارژ می‌شود.
    </Confirm>
  );
}
