import { isInReview } from '../../domain/registration/moves.ts';
import type { Registration } from './registration.ts';

interface Person {
  id: string;
  role: string;
}

/** This person has given the first approval, so that the final one is somebody else's. */
export function approvedFirst({ stage, decisions }: Pick<Registration, 'stage' | 'decisions'>, id: string | undefined): boolean {
  const first = decisions.findLast((decision) => decision.stage === 'legal' && decision.decision === 'approve');
  return stage !== 'legal' && first !== undefined && first.decidedById === id;
}

/** Why this person decides nothing here now, in words; undefined where the decision is theirs. The server judges the same. */
export function whyNot({ status, stage, decisions, escalatedAt }: Registration, { id, role }: Person): string | undefined {
  if (!isInReview({ status })) return 'این درخواست اکنون منتظر تصمیم ما نیست.';
  if (role === 'supervisor' && escalatedAt === null) return 'تصمیم با کارشناس است؛ سرپرست درخواست‌های ارجاع‌شده را بررسی می‌کند.';
  if (role !== 'expert' && role !== 'supervisor') return 'تصمیم درباره ثبت نام با کارشناس است.';
  if (approvedFirst({ stage, decisions }, id)) return 'تایید نخست با شما بود؛ تایید نهایی را همکار دیگری می‌دهد.';
  return undefined;
}
