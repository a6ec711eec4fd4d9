import { HttpError } from 'react-admin';
import { showAgo } from '../../domain/calendar/age.ts';

interface Refusal {
  code?: string;
  decidedBy?: string | null;
  decidedAt?: string | null;
  claimedBy?: string;
}

/** What was refused, in words; `over`: somebody else was quicker, and trying again is of no use. */
export function tellRefusal(error: Error): { message: string; over: boolean } {
  const { code, decidedBy, decidedAt, claimedBy } = (error instanceof HttpError ? error.body : {}) as Refusal;
  if (code === 'already-decided') {
    const who = decidedBy && decidedAt ? `${decidedBy} ${showAgo(Date.now() - Date.parse(decidedAt))} تصمیم گرفت.` : error.message;
    return { message: `${who} وضع تازه را می‌بینید.`, over: true };
  }
  if (code === 'wrong-state' && decidedBy && decidedAt) {
    return { message: `${decidedBy} ${showAgo(Date.now() - Date.parse(decidedAt))} همین کار را کرد. وضع تازه را می‌بینید.`, over: true };
  }
  if (code === 'already-claimed' && claimedBy) return { message: `${claimedBy} این مورد را در دست دارد.`, over: true };
  return { message: error.message, over: false };
}
