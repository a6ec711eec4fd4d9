/** What a customer's program may do with an API key; each route of the portal that lets keys in names its one scope. */
export const API_SCOPES = [
  'orders:read', 'orders:write', 'orders:confirm', 'orders:control', 'credit:read', 'reports:read', 'messages:read',
] as const;
export type ApiScope = (typeof API_SCOPES)[number];

export const API_SCOPE_PERSIAN: Record<ApiScope, string> = {
  'orders:read': 'خواندن درخواست‌ها و نتیجه آن‌ها',
  'orders:write': 'ساختن و ویرایش درخواست پیش‌نویس',
  'orders:confirm': 'تایید نهایی درخواست تا سقف روزانه، بدون کد پیامکی',
  'orders:control': 'توقف، ادامه و لغو درخواست',
  'credit:read': 'خواندن اعتبار و گردش حساب',
  'reports:read': 'خواندن گزارش‌ها',
  'messages:read': 'خواندن پیام‌ها',
};
