import type { HolidayKind } from '../../domain/calendar/holiday-kinds.ts';

export const HOLIDAY_KIND_PERSIAN: Record<HolidayKind, string> = { fixed: 'ثابت', lunar: 'قمری', announced: 'اعلام‌شده' };
