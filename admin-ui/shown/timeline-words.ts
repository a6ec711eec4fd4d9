import { AUDIT_SUBJECTS, type AuditSubject } from '../../domain/audit-subjects.ts';

/** What the audit trail calls a deed → what people call it. One that is not here is shown by its code. */
export const DEED_PERSIAN: Readonly<Record<string, string>> = {
  'order.confirm': 'درخواست تایید نهایی شد',
  'order.revise': 'ویرایش درخواست آغاز شد',
  'order.ask-approval': 'تایید سازمان خواسته شد',
  'order.withdraw-approval': 'خواهش تایید پس گرفته شد',
  'order.approval-approve': 'سازمان تایید کرد',
  'order.approval-return': 'سازمان برگرداند',
  'plan.pause': 'برنامه متوقف شد',
  'plan.resume': 'برنامه از سر گرفته شد',
  'plan.skip': 'نوبتی رد شد',
  'plan.cancel': 'برنامه لغو شد',
  'run.pause': 'اجرا متوقف شد',
  'run.resume': 'اجرا از سر گرفته شد',
  'run.cancel': 'اجرا لغو شد',
  'run.retry-failed': 'ناموفق‌ها دوباره درخواست شد',
  'invoice.issue': 'صورت‌حساب صادر شد',
  'pins.revealed': 'رمزهای شارژ دیده شد',
  'pins.refused': 'دیدن رمزهای شارژ پذیرفته نشد',
  'pins.exported': 'رمزهای شارژ دریافت شد',
  'charge.resolve': 'تراکنش نامعلوم تعیین تکلیف شد',
  'charge.claim': 'به دست گرفته شد',
  'charge.release': 'رها شد',
  'task.claim': 'به دست گرفته شد',
  'task.release': 'رها شد',
  'task.resolve': 'کار بسته شد',
  'registration.claim': 'به دست گرفته شد',
  'registration.release': 'رها شد',
  'registration.submit-legal': 'اطلاعات حقوقی فرستاده شد',
  'registration.submit-purchase': 'درخواست خرید سازمانی فرستاده شد',
  'registration.approve': 'ثبت نام تایید شد',
  'registration.return': 'ثبت نام برای اصلاح برگشت',
  'registration.reject': 'ثبت نام رد شد',
  'registration.call': 'تماس گرفته شد',
  'registration.change': 'تغییر مشخصات آغاز شد',
  'registration.reopen': 'ثبت نام از نو آغاز شد',
  'registration.escalate': 'به سرپرست ارجاع شد',
  'registration.expire': 'ثبت نام منقضی شد',
  'deposit.claim': 'به دست گرفته شد',
  'deposit.release': 'رها شد',
  'deposit.submit': 'فیش ثبت شد',
  'deposit.resubmit': 'فیش اصلاح و دوباره ثبت شد',
  'deposit.approve': 'فیش تایید شد',
  'deposit.return': 'فیش برای اصلاح برگشت',
  'deposit.reject': 'فیش رد شد',
  'deposit.escalate': 'به سرپرست ارجاع شد',
  'deposit.expire': 'فیش منقضی شد',
  'payment.create': 'پرداخت آغاز شد',
  'payment.credit': 'اعتبار افزوده شد',
  'payment.reversal': 'برگشت پول تصمیم گرفته شد',
  'adjustment.propose': 'اصلاح اعتبار پیشنهاد شد',
  'adjustment.approve': 'اصلاح اعتبار تایید شد',
  'adjustment.reject': 'اصلاح اعتبار رد شد',
  'ledger.adjustment': 'اعتبار اصلاح شد',
  'organisation.seed': 'سازمان ساخته شد',
  'organisation.sign-up': 'سازمان نام‌نویسی کرد',
  'organisation.disable': 'سازمان غیرفعال شد',
  'organisation.enable': 'سازمان فعال شد',
  'spending-limits.change': 'سقف‌های خرید تغییر کرد',
  'balance-alert.change': 'هشدار اعتبار تغییر کرد',
  'user.disable': 'کاربر غیرفعال شد',
  'user.enable': 'کاربر فعال شد',
  'user.end-sessions': 'نشست‌ها پایان یافت',
  'user.change': 'نقش یا دسترسی کاربر تغییر کرد',
  'user.profile': 'مشخصات کاربر تغییر کرد',
  'user.password': 'رمز عبور تغییر کرد',
  'user.mobile': 'شماره همراه تغییر کرد',
  'calendar-feed.rotate': 'نشانی تقویم تازه شد',
  'invitation.send': 'دعوت‌نامه فرستاده شد',
  'invitation.withdraw': 'دعوت‌نامه پس گرفته شد',
  'invitation.accept': 'دعوت پذیرفته شد',
  'api-key.create': 'کلید دسترسی ساخته شد',
  'api-key.revoke': 'کلید دسترسی باطل شد',
  'webhook.create': 'وب‌هوک ساخته شد',
  'webhook.change': 'وب‌هوک تغییر کرد',
  'webhook.delete': 'وب‌هوک حذف شد',
  'webhook.rotate-secret': 'راز وب‌هوک تازه شد',
  'reconciliation.ask': 'مقایسه با صورت‌حساب خواسته شد',
  'statement-difference.resolve': 'اختلاف بسته شد',
};

/** Part of a deed's detail → its name; what is not here is not shown. */
export const DETAIL_PERSIAN: Readonly<Record<string, string>> = {
  reason: 'دلیل', evidence: 'مدرک', resolution: 'نتیجه', note: 'گفته شد', name: 'نام', serial: 'شماره', url: 'نشانی', trackingNumber: 'شماره پیگیری', payer: 'پرداخت‌کننده',
};
/** The same of amounts in rials. */
export const AMOUNT_PERSIAN: Readonly<Record<string, string>> = { amount: 'مبلغ', slipAmount: 'مبلغ روی فیش', payable: 'قابل پرداخت', threshold: 'آستانه' };

const WITHOUT_PAGE: readonly string[] = ['invitation', 'api-key', 'webhook'];

/** The page of what an entry is about: `run/<id>` → `/runs/<id>/show`; undefined where it has none. */
export function pageOf(subject: string): string | undefined {
  const [kind = '', id = ''] = subject.split('/');
  return Object.hasOwn(AUDIT_SUBJECTS, kind) && !WITHOUT_PAGE.includes(kind) ? `/${AUDIT_SUBJECTS[kind as AuditSubject]}/${id}/show` : undefined;
}
