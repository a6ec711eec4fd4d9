/**
 * The refusals of this system: a stable code for programs, an HTTP status, a Persian title and detail for people.
 * API routes, database operations and document readers all throw `Problem`; the API alone turns it into RFC 9457.
 */

export interface ProblemKind {
  status: number;
  title: string;
  detail: string;
}

const kind = (status: number, title: string, detail: string): ProblemKind => ({ status, title, detail });

export const PROBLEMS = {
  // Who is asking
  unauthenticated: kind(401, 'ورود لازم است', 'برای این کار وارد شوید.'),
  'wrong-credentials': kind(401, 'ورود ناموفق', 'شماره همراه، نام کاربری یا رمز عبور درست نیست.'),
  forbidden: kind(403, 'دسترسی ندارید', 'نقش شما اجازه این کار را نمی‌دهد.'),
  'bad-origin': kind(403, 'درخواست پذیرفته نشد', 'این درخواست از سایت دیگری آمده است.'),
  'user-disabled': kind(403, 'حساب غیرفعال است', 'حساب کاربری شما غیرفعال شده است. با پشتیبانی تماس بگیرید.'),
  'organisation-not-active': kind(403, 'سازمان فعال نیست', 'تا تایید نهایی درخواست خرید سازمانی، خرید و افزایش اعتبار ممکن نیست.'),
  'too-many-requests': kind(429, 'درخواست‌های پیاپی', 'تعداد درخواست‌ها بیش از حد مجاز است. کمی بعد دوباره تلاش کنید.'),
  'scope-missing': kind(403, 'دسترسی کلید کافی نیست', 'این کلید API اجازه این کار را ندارد.'),
  'person-required': kind(403, 'فقط با ورود کاربر', 'این کار را فقط کاربری که وارد شده است می‌تواند انجام دهد، نه کلید API.'),

  // One-time codes
  'wrong-code': kind(422, 'کد نادرست است', 'کد واردشده درست نیست.'),
  'code-expired': kind(410, 'کد منقضی شده است', 'زمان این کد تمام شده است. کد تازه بگیرید.'),
  'code-used': kind(409, 'کد استفاده شده است', 'این کد پیش‌تر استفاده شده است. کد تازه بگیرید.'),
  'too-many-tries': kind(429, 'تلاش بیش از حد', 'کد پنج بار نادرست وارد شد. کد تازه بگیرید.'),
  'challenge-not-found': kind(404, 'کد پیدا نشد', 'چنین درخواست کدی وجود ندارد. کد تازه بگیرید.'),

  // People and keys of an organisation
  'username-taken': kind(409, 'نام کاربری تکراری', 'این نام کاربری را کس دیگری دارد. نام دیگری برگزینید.'),
  'mobile-taken': kind(409, 'شماره در کاربرد است', 'این شماره همراه متعلق به حساب دیگری در کوک است.'),
  'own-account': kind(403, 'حساب خودتان', 'کسی نمی‌تواند نقش یا دسترسی خودش را تغییر دهد.'),
  'last-owner': kind(409, 'تنها مدیر سازمان', 'سازمان باید دست‌کم یک مدیر فعال داشته باشد.'),
  'last-admin': kind(409, 'تنها راهبر سامانه', 'سامانه باید دست‌کم یک راهبر فعال داشته باشد.'),
  'disabled-by-staff': kind(403, 'غیرفعال‌شده از سوی کوک', 'این حساب را کارکنان کوک غیرفعال کرده‌اند. با پشتیبانی تماس بگیرید.'),
  'already-member': kind(409, 'عضو سازمان است', 'دارنده این شماره هم‌اکنون کاربر سازمان شماست.'),
  'too-many-invitations': kind(409, 'دعوت‌های باز زیاد است', 'یک سازمان حداکثر ۱۰۰ دعوت باز دارد. دعوتی را پس بگیرید.'),
  'invitation-ended': kind(410, 'دعوت پایان یافته است', 'این دعوت پذیرفته، پس گرفته یا منقضی شده است. از مدیر سازمان بخواهید دوباره دعوت کند.'),
  'name-taken': kind(409, 'نام تکراری', 'چیز دیگری با همین نام هست. نام دیگری بگذارید.'),
  'too-many-events': kind(409, 'یادداشت‌ها زیاد است', 'یک سازمان حداکثر ۵٬۰۰۰ یادداشت در تقویم دارد. یادداشت‌های قدیمی را حذف کنید.'),
  'too-many-keys': kind(409, 'کلیدها زیاد است', 'یک سازمان حداکثر ۵۰ کلید API دارد. کلیدی را که لازم نیست باطل کنید.'),

  // The request itself
  validation: kind(422, 'ورودی نادرست', 'برخی از مقدارها درست نیستند.'),
  'malformed-body': kind(400, 'درخواست ناخوانا', 'بدنه درخواست خوانده نشد.'),
  'body-too-large': kind(413, 'درخواست بزرگ است', 'اندازه درخواست بیش از حد مجاز است.'),
  'not-found': kind(404, 'پیدا نشد', 'چنین موردی وجود ندارد یا در دسترس شما نیست.'),
  'method-not-allowed': kind(405, 'روش نادرست', 'این نشانی چنین درخواستی را نمی‌پذیرد.'),
  'read-only-resource': kind(405, 'فقط خواندنی', 'این رکورد سند رویداد است و تغییر نمی‌کند.'),
  'unsupported-sort': kind(400, 'مرتب‌سازی ناممکن', 'بر اساس این ستون نمی‌توان مرتب کرد.'),
  'already-exists': kind(409, 'تکراری', 'همین مورد پیش‌تر ثبت شده است.'),
  'in-use': kind(409, 'در حال استفاده', 'این مورد جای دیگری به کار رفته است و حذف نمی‌شود. می‌توان آن را غیرفعال کرد.'),
  'idempotency-in-progress': kind(409, 'در حال انجام', 'همین درخواست هم‌اکنون در حال انجام است.'),
  'idempotency-key-reused': kind(422, 'کلید تکراری', 'این کلید یکتایی پیش‌تر با محتوای دیگری به کار رفته است.'),
  internal: kind(500, 'خطای داخلی', 'خطایی رخ داد. دوباره تلاش کنید و اگر ماند به پشتیبانی خبر دهید.'),
  unavailable: kind(503, 'موقتاً در دسترس نیست', 'سامانه موقتاً در دسترس نیست. کمی بعد دوباره تلاش کنید.'),

  // Reviews
  'in-review': kind(409, 'در حال بررسی', 'تا پایان بررسی نمی‌توان آن را تغییر داد.'),
  'already-decided': kind(409, 'پیش‌تر تصمیم گرفته شده', 'این مورد را همکار دیگری پیش‌تر بررسی کرده یا پس از نمایش تغییر کرده است.'),
  'own-request': kind(403, 'بررسی کار خود', 'کسی نمی‌تواند کار خودش را تایید کند.'),
  'already-claimed': kind(409, 'در دست همکار دیگر', 'همکار دیگری این مورد را در دست دارد.'),
  'same-reviewer': kind(409, 'بررسی‌کننده تکراری', 'تایید دوم باید از همکار دیگری باشد.'),

  // Applications
  'terms-changed': kind(409, 'قوانین تغییر کرده است', 'نسخه تازه‌ای از قوانین و مقررات در کار است. آن را بخوانید و بپذیرید.'),
  'field-closed': kind(409, 'این بخش باز نیست', 'فقط آنچه کارشناس برای اصلاح بازگردانده است تغییر می‌کند.'),
  'application-open': kind(409, 'درخواست دیگری باز است', 'سازمان شما درخواست باز دیگری دارد. نخست آن را به پایان ببرید.'),

  // Customers' programs
  'too-many-webhooks': kind(422, 'وب‌هوک‌ها زیاد است', 'هر سازمان حداکثر ۱۰ وب‌هوک دارد. یکی از وب‌هوک‌های پیشین را حذف کنید.'),

  // Discounts
  'discount-overlaps': kind(409, 'تخفیف هم‌زمان', 'برای همین اپراتور، نوع محصول و سازمان در این روزها تخفیف دیگری هست. نخست آن را پایان دهید یا تاریخ‌ها را جدا کنید.'),

  // Orders
  'order-not-editable': kind(409, 'درخواست قابل ویرایش نیست', 'فقط درخواست پیش‌نویس، یا ویرایش باز یک درخواست زمان‌بندی‌شده را می‌توان تغییر داد.'),
  'order-changed': kind(409, 'درخواست تغییر کرده است', 'محتوا، قیمت یا زمان‌بندی پس از ارسال کد تغییر کرده است. دوباره تایید نهایی را بزنید.'),
  'order-empty': kind(422, 'درخواست خالی است', 'درخواست هیچ ردیفی ندارد.'),
  'order-too-large': kind(422, 'درخواست بیش از اندازه بزرگ است', 'یک درخواست حداکثر ۱٬۰۰۰٬۰۰۰ ردیف دارد.'),
  'already-confirmed': kind(409, 'پیش‌تر تایید شده', 'این درخواست پیش‌تر تایید شده است.'),
  'insufficient-credit': kind(422, 'اعتبار کافی نیست', 'اعتبار سازمان برای این درخواست کافی نیست. ابتدا اعتبار را افزایش دهید.'),
  'limit-exceeded': kind(422, 'بیش از سقف مجاز', 'مبلغ این درخواست بیش از سقف خرید شماست.'),
  'spending-limit': kind(422, 'بیش از سقف خرید', 'مبلغ این درخواست از مانده سقف خرید بیشتر است.'),
  'approval-needed': kind(422, 'تایید مدیر لازم است', 'این درخواست را باید یکی از مدیران سازمان تایید کند. آن را برای تایید بفرستید.'),
  'own-approval': kind(409, 'تایید درخواست خود', 'کسی نمی‌تواند درخواستی را که خودش ساخته یا فرستاده است تایید کند. مدیر دیگری باید آن را تایید کند.'),
  'product-not-available': kind(422, 'محصول در دسترس نیست', 'این محصول ارائه نمی‌شود یا متعلق به اپراتور دیگری است.'),
  'sale-type-mismatch': kind(422, 'نوع ناسازگار', 'این نوع محصول با نوع فروش درخواست سازگار نیست.'),
  'wrong-state': kind(409, 'در این وضعیت ممکن نیست', 'این کار در وضعیت کنونی ممکن نیست.'),
  'plan-invalid': kind(422, 'زمان‌بندی نادرست', 'این زمان‌بندی هیچ‌گاه اجرا نمی‌شود یا زمان آن گذشته است.'),
  'time-in-the-past': kind(422, 'زمان گذشته است', 'زمان انتخاب‌شده گذشته است. زمانی در آینده انتخاب کنید.'),
  'nothing-to-invoice': kind(409, 'صورتحسابی نیست', 'صورتحساب پس از پایان اجرا و فقط برای شارژهای موفق صادر می‌شود.'),

  // Groups and templates
  'group-too-large': kind(422, 'گروه بیش از اندازه بزرگ است', 'یک گروه حداکثر ۱۰۰٬۰۰۰ عضو دارد.'),
  'group-empty': kind(422, 'گروه خالی است', 'این گروه هیچ عضوی ندارد.'),
  'too-many-groups': kind(422, 'گروه‌ها زیاد است', 'یک سازمان حداکثر ۵۰۰ گروه دارد. گروهی را که لازم نیست حذف کنید.'),
  'too-many-templates': kind(422, 'الگوها زیاد است', 'یک سازمان حداکثر ۲۰۰ الگو دارد. الگویی را که لازم نیست حذف کنید.'),

  // Uploads
  'not-a-workbook': kind(415, 'فایل اکسل نیست', 'این فایل اکسل (xlsx) نیست. فایل نمونه را بگیرید و با همان ساختار بفرستید.'),
  'old-excel': kind(415, 'نسخه قدیمی اکسل', 'این فایل با قالب قدیمی (xls) ذخیره شده است. آن را در اکسل با قالب xlsx ذخیره کنید.'),
  'encrypted-workbook': kind(415, 'فایل رمزدار', 'این فایل رمز دارد. رمز را بردارید و دوباره بفرستید.'),
  'broken-workbook': kind(415, 'فایل خراب است', 'فایل اکسل خراب است و خوانده نشد. آن را در اکسل باز و دوباره ذخیره کنید.'),
  'file-missing': kind(422, 'فایلی نیامده است', 'فایل اکسل را انتخاب کنید.'),
  'file-not-accepted': kind(415, 'فایل پذیرفته نشد', 'فقط تصویر (JPEG، PNG، WebP) یا PDF سالم پذیرفته می‌شود.'),
  'picture-too-large': kind(413, 'تصویر بزرگ است', 'ابعاد تصویر بیش از حد مجاز است.'),
  'file-too-large': kind(413, 'فایل بزرگ است', 'حجم فایل بیش از حد مجاز است.'),
  'workbook-too-large': kind(413, 'محتوای فایل بزرگ است', 'محتوای این فایل پس از باز شدن بیش از حد مجاز است.'),
  'workbook-timeout': kind(422, 'خواندن فایل طول کشید', 'خواندن این فایل بیش از حد طول کشید. آن را در اکسل باز و دوباره ذخیره کنید.'),
  'too-many-rows': kind(422, 'ردیف‌ها زیاد است', 'یک فایل حداکثر ۲۰۰٬۰۰۰ ردیف دارد. آن را به چند فایل تقسیم کنید.'),
  'no-rows': kind(422, 'فایل ردیفی ندارد', 'زیر سطر عنوان هیچ ردیفی نیست.'),
  'missing-column': kind(422, 'ستون لازم نیست', 'برخی از ستون‌های لازم در سطر اول فایل نیستند.'),
  'duplicate-column': kind(422, 'ستون تکراری', 'یک عنوان دو بار در سطر اول فایل آمده است.'),
  'rejected-rows': kind(422, 'برخی ردیف‌ها نادرست است', 'برخی از ردیف‌ها پذیرفته نشدند. آن‌ها را اصلاح کنید یا فقط ردیف‌های درست را بپذیرید.'),
  'same-file': kind(409, 'فایل تکراری', 'همین فایل پیش‌تر در این درخواست بارگذاری شده است.'),
  busy: kind(503, 'سامانه مشغول است', 'فایل‌های زیادی هم‌زمان در حال خواندن است. چند ثانیه بعد دوباره بفرستید.'),
  'upload-expired': kind(410, 'بارگذاری منقضی شده است', 'ردیف‌های این بارگذاری پس از ۲۴ ساعت پاک شده‌اند. فایل را دوباره بفرستید.'),

  // Money in
  'amount-out-of-range': kind(422, 'مبلغ خارج از محدوده', 'مبلغ خارج از محدوده مجاز است.'),
  'bank-unavailable': kind(503, 'درگاه بانک در دسترس نیست', 'درگاه بانک پاسخ نداد و پرداختی آغاز نشد. کمی بعد دوباره تلاش کنید.'),
  'duplicate-slip': kind(409, 'فیش تکراری', 'فیشی با همین بانک، شماره پیگیری و تاریخ پیش‌تر ثبت شده است.'),
  'adjustment-too-large': kind(422, 'اصلاح بیش از فیش', 'بیش از آنچه از اعتبار این فیش مانده است نمی‌توان پس گرفت.'),
  'day-not-over': kind(422, 'روز پایان نیافته است', 'صورت‌حساب اپراتور را فقط برای روزهای گذشته می‌توان بررسی کرد.'),
  'amount-differs': kind(422, 'مبلغ متفاوت', 'مبلغ فیش با مبلغ ثبت‌شده یکی نیست؛ فقط برگشت برای اصلاح ممکن است.'),
} as const satisfies Record<string, ProblemKind>;

export type ProblemCode = keyof typeof PROBLEMS;

/** One thing that is wrong, where it is wrong, what was read, and what to do about it. */
export interface ProblemError {
  field?: string;
  row?: number;
  column?: string;
  value?: string;
  code: string;
  message: string;
  /** What may have been meant. */
  suggestion?: string;
}

export class Problem extends Error {
  readonly code: ProblemCode;
  readonly status: number;
  readonly title: string;
  /** Persian, for people; `message` says the code for logs. */
  readonly detail: string;
  readonly errors: ProblemError[] | undefined;
  /** Further members of the answer's body, e.g. `{ decidedBy, decidedAt }`. */
  readonly extra: Record<string, unknown> | undefined;

  constructor(code: ProblemCode, more: { detail?: string; errors?: ProblemError[]; extra?: Record<string, unknown>; cause?: unknown } = {}) {
    super(code, more.cause === undefined ? undefined : { cause: more.cause });
    const { status, title, detail } = PROBLEMS[code];
    this.name = 'Problem';
    this.code = code;
    this.status = status;
    this.title = title;
    this.detail = more.detail ?? detail;
    this.errors = more.errors;
    this.extra = more.extra;
  }
}

export function isProblem(error: unknown): error is Problem {
  return error instanceof Problem;
}
