import type { OperatorCode } from '../../../domain/operators.ts';

/** The kinds of direct charge that each operator sells; the customer chooses the amount. The first is the default. */
export const DIRECT_CHARGES: Record<OperatorCode, readonly { code: string; persian: string }[]> = {
  1: [
    { code: 'ordinary', persian: 'شارژ مستقیم' },
    { code: 'extraordinary', persian: 'شارژ فوق‌العاده' },
    { code: 'youth', persian: 'شارژ جوانان' },
    { code: 'ladies', persian: 'شارژ بانوان' },
  ],
  2: [
    { code: 'ordinary', persian: 'شارژ مستقیم' },
    { code: 'amazing', persian: 'شارژ شگفت‌انگیز' },
  ],
  3: [
    { code: 'ordinary', persian: 'شارژ مستقیم' },
    { code: 'exciting', persian: 'شارژ شورانگیز' },
  ],
  5: [{ code: 'ordinary', persian: 'شارژ مستقیم' }],
};
