/** Fixed in the Jalali year; lunar, computed and then confirmed; announced by the government. */
export const HOLIDAY_KINDS = ['fixed', 'lunar', 'announced'] as const;
export type HolidayKind = (typeof HOLIDAY_KINDS)[number];
