import { z } from 'zod';

/** An opaque id. */
export const id = z.uuid().meta({ description: 'Opaque id', example: '01999999-9999-7999-8999-999999999999' });

/** `params` of routes with one `:id`. */
export const idParams = z.object({ id });

/** An instant going out. */
export const instant = z.iso.datetime({ offset: true }).meta({ description: 'ISO 8601 with offset' });

/** An instant coming in. */
export const instantInput = z
  .string()
  .max(40)
  .transform((text, context) => {
    const read = z.iso.datetime({ offset: true }).safeParse(text);
    if (read.success) return new Date(text);
    context.addIssue({ code: 'custom', params: { code: 'invalid-instant' }, message: 'زمان را به شکل 2026-12-01T09:30:00+03:30 بنویسید.' });
    return z.NEVER;
  })
  .meta({ description: 'ISO 8601 with offset', example: '2026-12-01T09:30:00+03:30' });
