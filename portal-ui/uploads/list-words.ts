import type { Place } from '../api/uploads.ts';

/** What a list is for, in words. */
export const LIST_WORDS: Record<Place['of'], { name: string; section: string }> = {
  orders: { name: 'درخواست', section: 'شارژ و بسته' },
  groups: { name: 'گروه', section: 'گروه‌ها' },
};
