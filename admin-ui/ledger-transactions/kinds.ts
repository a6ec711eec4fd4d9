/** Persian of a ledger transaction's kind. */
export const LEDGER_KIND_PERSIAN: Record<string, string> = {
  credit: 'افزایش اعتبار', hold: 'رزرو', settle: 'تسویه', adjustment: 'تعدیل', correction: 'اصلاح',
};

/** Persian of an account's kind. */
export const ACCOUNT_KIND_PERSIAN: Record<string, string> = {
  available: 'اعتبار در دسترس', held: 'رزروشده', bank: 'بانک', deposits: 'واریزی‌ها', operator: 'اپراتور', discounts: 'تخفیف‌ها', adjustments: 'تعدیل‌ها',
};
