/** `0912 345`, `+98912345`, `912345` all find numbers that hold 912345; letters find none. */
export function mobilePattern(search: string): string {
  const digits = search.replace(/[\s\-()]/g, '').replace(/^(?:\+98|0098|0)/, '');
  return /^\d+$/.test(digits) ? `%${digits}%` : '';
}
