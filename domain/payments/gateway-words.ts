/** What we said to the bank, or it to us. */
export const EVENT_KIND_PERSIAN: Record<string, string> = {
  request: 'درخواست پرداخت', callback: 'بازگشت مشتری', inquiry: 'استعلام', verify: 'تایید نزد بانک', reverse: 'برگشت پول',
};

/** What was answered. */
export const EVENT_RESULT_PERSIAN: Record<string, string> = {
  created: 'ساخته شد', paid: 'پرداخت شده', 'not-paid': 'پرداخت نشده', 'amount-differs': 'مبلغ متفاوت', 'in-bank': 'نزد بانک', verified: 'پرداخت تایید شد',
  failed: 'ناموفق', reversed: 'برگشت خورد', refused: 'نپذیرفت', silence: 'بی‌پاسخ', ok: 'با نشان موفق', 'not-ok': 'با نشان ناموفق', none: 'بی‌نشان',
};
