import Button from '@mui/material/Button';
import { useEffect, useState } from 'react';
import { toPersianDigits } from '../../domain/digits.ts';

const TICK_MS = 500;

/** Asks for a new code, once the API would give one; until then shows how long that is. */
export function ResendButton({ from, onResend, busy }: { from: string; onResend: () => void; busy?: boolean }) {
  const [now, setNow] = useState(Date.now);
  const leftMs = Date.parse(from) - now;
  const waiting = leftMs > 0;
  useEffect(() => {
    if (!waiting) return;
    const timer = setInterval(() => setNow(Date.now()), TICK_MS);
    return () => clearInterval(timer);
  }, [waiting]);

  return (
    <Button onClick={onResend} disabled={waiting} loading={busy ?? false} size="small">
      {waiting ? `ارسال دوباره تا ${clock(leftMs)}` : 'ارسال دوباره کد'}
    </Button>
  );
}

function clock(ms: number): string {
  const seconds = Math.ceil(ms / 1_000);
  return toPersianDigits(`${Math.floor(seconds / 60)}:${String(seconds % 60).padStart(2, '0')}`);
}
