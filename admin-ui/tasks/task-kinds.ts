/** Persian of the kinds of work that processes hand to people; an unlisted kind is shown by its code. */
export const TASK_KIND_PERSIAN: Record<string, string> = {
  'unknown-charge': 'تراکنش نامعلوم',
  'contradicting-answer': 'پاسخ متناقض اپراتور',
  'payment-stuck': 'پرداخت نیازمند پیگیری',
  'payment-unknown': 'پرداخت ناشناخته نزد بانک',
  'ledger-difference': 'اختلاف دفتر کل',
  'statement-difference': 'اختلاف صورت‌حساب',
  'statement-differences': 'اختلاف‌های یک روز',
  'statement-unusable': 'صورت‌حساب نیامده یا نپذیرفته',
  'operator-float': 'کمبود موجودی نزد اپراتور',
};

interface Task {
  kind: string;
  subjectId: string;
  detail: { chargeId?: string; reconciliationId?: string } | null;
}

/** Where the work of a task is done: at a charge, at a payment; undefined where the task itself is all there is. */
export function placeOf({ kind, subjectId, detail }: Task): { says: string; address: string } | undefined {
  if (kind === 'unknown-charge') return { says: 'تراکنش را ببینید', address: `/charges/${subjectId}/show` };
  if (kind === 'contradicting-answer' && detail?.chargeId !== undefined) return { says: 'تراکنش را ببینید', address: `/charges/${detail.chargeId}/show` };
  if (kind === 'payment-stuck') return { says: 'پرداخت را ببینید', address: `/payments/${subjectId}/show` };
  if (kind === 'statement-difference') return { says: 'اختلاف را ببینید', address: `/statement-differences/${subjectId}/show` };
  if (detail?.reconciliationId !== undefined) return { says: 'بررسی صورت‌حساب را ببینید', address: `/reconciliations/${detail.reconciliationId}/show` };
  return undefined;
}
