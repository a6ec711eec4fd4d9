import { z } from 'zod';
import { parseMobile } from '../../domain/mobile.ts';

/** A mobile number coming in, in any spelling of domain.md; E.164 afterwards. */
export const mobileInput = z
  .string()
  .max(60)
  .transform((text, context) => {
    const read = parseMobile(text);
    if (!read.ok) {
      context.addIssue({ code: 'custom', params: { code: read.code }, message: read.code === 'mobile-missing' ? 'شماره همراه را وارد کنید.' : 'این شماره همراه درست نیست.' });
      return z.NEVER;
    }
    return read.mobile;
  })
  .meta({ description: 'Mobile number in any usual spelling', example: '09121234567' });
