import type { Colour } from '../shown/status-field.tsx';

/** How far an SMS came. */
export const SMS_STATUS_PERSIAN: Record<string, string> = { waiting: 'در نوبت', sent: 'فرستاده شد', delivered: 'رسید', undelivered: 'نرسید', refused: 'پذیرفته نشد' };
export const SMS_STATUS_COLOURS: Record<string, Colour> = { waiting: 'info', delivered: 'success', undelivered: 'error', refused: 'error' };
