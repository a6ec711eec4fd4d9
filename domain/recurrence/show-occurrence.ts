interface Became {
  outcome: 'waiting' | 'started' | 'skipped' | 'missed';
  reason?: 'person' | 'paused' | 'late' | 'predecessor';
  /** Who left it out. */
  decidedBy?: string;
}

/** What became of one time of a plan, in words. */
export function showOccurrence({ outcome, reason, decidedBy }: Became): string {
  switch (outcome) {
    case 'started': return 'اجرا شد';
    case 'waiting': return 'در انتظار پایان اجرای پیشین';
    case 'skipped': return reason === 'paused' ? 'رد شد (در زمان توقف)' : `رد شد${decidedBy === undefined ? '' : ` (${decidedBy})`}`;
    case 'missed': return reason === 'late' ? 'از دست رفت (سامانه در دسترس نبود)' : 'از دست رفت (اجرای پیشین پایان نیافته بود)';
  }
}
