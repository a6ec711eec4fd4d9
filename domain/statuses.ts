/** Statuses, stages and roles: the stable words of code, database and API, with the Persian that people see. */

export const ORDER_STATUSES = ['draft', 'awaiting-approval', 'scheduled', 'active', 'paused', 'finished', 'cancelled'] as const;
export type OrderStatus = (typeof ORDER_STATUSES)[number];
export const ORDER_STATUS_PERSIAN: Record<OrderStatus, string> = {
  draft: 'پیش‌نویس',
  'awaiting-approval': 'در انتظار تایید سازمان',
  scheduled: 'زمان‌بندی‌شده',
  active: 'در حال انجام',
  paused: 'متوقف',
  finished: 'پایان‌یافته',
  cancelled: 'لغو شده',
};

export const RUN_STATUSES = ['waiting-for-credit', 'running', 'settling', 'paused', 'finished', 'cancelled', 'failed'] as const;
export type RunStatus = (typeof RUN_STATUSES)[number];
export const RUN_STATUS_PERSIAN: Record<RunStatus, string> = {
  'waiting-for-credit': 'در انتظار اعتبار',
  running: 'در حال انجام',
  settling: 'در حال تعیین تکلیف',
  paused: 'متوقف',
  finished: 'پایان‌یافته',
  cancelled: 'لغو شده',
  failed: 'انجام نشد',
};

export const CHARGE_STATUSES = ['reserved', 'succeeded', 'failed', 'cancelled'] as const;
export type ChargeStatus = (typeof CHARGE_STATUSES)[number];
export const CHARGE_STATUS_PERSIAN: Record<ChargeStatus, string> = {
  reserved: 'رزرو',
  succeeded: 'موفق',
  failed: 'ناموفق',
  cancelled: 'انجام نشده',
};

/** What a reserved charge is doing just now. */
export const CHARGE_STAGES = ['queued', 'sending', 'retrying', 'inquiring', 'waiting-for-operator'] as const;
export type ChargeStage = (typeof CHARGE_STAGES)[number];
export const CHARGE_STAGE_PERSIAN: Record<ChargeStage, string> = {
  queued: 'در صف',
  sending: 'در حال ارسال',
  retrying: 'در انتظار تلاش دوباره',
  inquiring: 'در حال استعلام',
  'waiting-for-operator': 'در انتظار اپراتور',
};

export const DEPOSIT_STATUSES = ['in-review', 'second-review', 'returned', 'approved', 'rejected'] as const;
export type DepositStatus = (typeof DEPOSIT_STATUSES)[number];
export const DEPOSIT_STATUS_PERSIAN: Record<DepositStatus, string> = {
  'in-review': 'در انتظار بررسی مالی',
  'second-review': 'در انتظار تایید دوم',
  returned: 'نیازمند اصلاح',
  approved: 'تایید شده',
  rejected: 'رد شده',
};

export const DEPOSIT_METHODS = ['branch', 'internet-transfer'] as const;
export type DepositMethod = (typeof DEPOSIT_METHODS)[number];
export const DEPOSIT_METHOD_PERSIAN: Record<DepositMethod, string> = {
  branch: 'شعبه بانک',
  'internet-transfer': 'حواله اینترنتی',
};

/** A correction of credit: one person proposes, another decides. */
export const ADJUSTMENT_STATUSES = ['proposed', 'approved', 'rejected'] as const;
export type AdjustmentStatus = (typeof ADJUSTMENT_STATUSES)[number];
export const ADJUSTMENT_STATUS_PERSIAN: Record<AdjustmentStatus, string> = {
  proposed: 'در انتظار تایید',
  approved: 'تایید شده',
  rejected: 'رد شده',
};

export const PAYMENT_STATUSES = ['pending', 'verified', 'failed', 'expired', 'reversed'] as const;
export type PaymentStatus = (typeof PAYMENT_STATUSES)[number];
export const PAYMENT_STATUS_PERSIAN: Record<PaymentStatus, string> = {
  pending: 'در انتظار پرداخت',
  verified: 'موفق',
  failed: 'ناموفق',
  expired: 'منقضی',
  reversed: 'برگشت داده شد',
};

export const REGISTRATION_STATUSES = ['draft', 'legal-review', 'returned', 'legal-approved', 'purchase-review', 'active', 'rejected', 'expired'] as const;
export type RegistrationStatus = (typeof REGISTRATION_STATUSES)[number];
export const REGISTRATION_STATUS_PERSIAN: Record<RegistrationStatus, string> = {
  draft: 'پیش‌نویس',
  'legal-review': 'بررسی اطلاعات حقوقی',
  returned: 'نیازمند اصلاح',
  'legal-approved': 'منتظر درخواست خرید سازمانی',
  'purchase-review': 'بررسی درخواست خرید سازمانی',
  active: 'فعال',
  rejected: 'رد شده',
  expired: 'منقضی',
};

export const PRODUCT_TYPES = ['direct-charge', 'pin-charge', 'internet-package'] as const;
export type ProductType = (typeof PRODUCT_TYPES)[number];
export const PRODUCT_TYPE_PERSIAN: Record<ProductType, string> = {
  'direct-charge': 'شارژ مستقیم',
  'pin-charge': 'رمز شارژ',
  'internet-package': 'بسته اینترنت',
};

export const SALE_TYPES = ['charge-and-package', 'charge', 'internet-package'] as const;
export type SaleType = (typeof SALE_TYPES)[number];
export const SALE_TYPE_PERSIAN: Record<SaleType, string> = {
  'charge-and-package': 'شارژ / بسته اینترنت',
  charge: 'شارژ',
  'internet-package': 'بسته اینترنت',
};

/** Where a line's operator came from: the number's prefix, the customer's own word, or an earlier success. */
export const OPERATOR_SOURCES = ['prefix', 'customer', 'learned'] as const;
export type OperatorSource = (typeof OPERATOR_SOURCES)[number];
export const OPERATOR_SOURCE_PERSIAN: Record<OperatorSource, string> = {
  prefix: 'از پیش‌شماره',
  customer: 'به انتخاب مشتری',
  learned: 'از خرید قبلی',
};

export const CUSTOMER_ROLES = ['owner', 'buyer', 'viewer'] as const;
export type CustomerRole = (typeof CUSTOMER_ROLES)[number];
export const CUSTOMER_ROLE_PERSIAN: Record<CustomerRole, string> = {
  owner: 'مدیر سازمان',
  buyer: 'خریدار',
  viewer: 'بیننده',
};

export const STAFF_ROLES = ['expert', 'finance', 'operations', 'supervisor', 'admin'] as const;
export type StaffRole = (typeof STAFF_ROLES)[number];
export const STAFF_ROLE_PERSIAN: Record<StaffRole, string> = {
  expert: 'کارشناس',
  finance: 'مالی',
  operations: 'عملیات',
  supervisor: 'سرپرست',
  admin: 'راهبر سامانه',
};
