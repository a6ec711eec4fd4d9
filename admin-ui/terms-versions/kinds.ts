export const TERMS_KIND_PERSIAN: Record<string, string> = { registration: 'ثبت نام', purchase: 'خرید سازمانی' };
