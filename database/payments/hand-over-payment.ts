import type { Database } from '../connection.ts';
import { openTask } from '../tasks/open-task.ts';

/** Why finance has to look at a payment. */
export type StuckReason = 'odd-answer' | 'no-answer' | 'reversal-refused' | 'closed-yet-paid';

const TITLES: Record<StuckReason, string> = {
  'odd-answer': 'درگاه بانک به استعلام یک پرداخت پاسخی ناشناخته داد',
  'no-answer': 'درگاه بانک تا پایان مهلت به استعلام یک پرداخت پاسخ نداد',
  'reversal-refused': 'درگاه بانک برگشت وجه یک پرداخت را نپذیرفت',
  'closed-yet-paid': 'پرداختی که پیگیری آن تمام شده، نزد بانک پرداخت‌شده و تاییدنشده است',
};

/** Puts the payment into finance's queue, once for each reason. */
export async function handOverPayment(
  db: Database, paymentId: string, { reason, code }: { reason: StuckReason; code?: number },
): Promise<void> {
  await db.transaction((tx) => openTask(db, tx, {
    kind: 'payment-stuck', role: 'finance', subjectId: paymentId, title: TITLES[reason],
    detail: { reason, ...(code === undefined ? {} : { code }) }, deduplicationKey: `payment-stuck:${paymentId}:${reason}`,
  }));
}
