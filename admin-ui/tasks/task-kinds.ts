/** Persian of the kinds of work that processes hand to people; an unlisted kind is shown by its code. */
export const TASK_KIND_PERSIAN: Record<string, string> = {
  'unknown-charge': 'تراکنش نامعلوم',
  contradiction: 'پاسخ متناقض اپراتور',
  'ledger-difference': 'اختلاف دفتر کل',
  'operator-float': 'کمبود موجودی نزد اپراتور',
};
