/** Limits of slips and documents that people send. */
export const HANDED_IN_LIMITS = {
  maxBytes: 10_000_000,
  /** A PNG made of a WebP or of a palette can grow; the table's own limit is 20 million. */
  maxStoredBytes: 20_000_000,
  maxSide: 10_000,
  maxPixels: 40_000_000,
  pictures: new Set(['image/jpeg', 'image/png', 'image/webp']),
} as const;
