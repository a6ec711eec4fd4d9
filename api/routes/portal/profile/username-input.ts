import { z } from 'zod';
import { foldPersian } from '../../../../domain/digits.ts';
import { localMobile, parseMobile } from '../../../../domain/mobile.ts';
import { Problem } from '../../../../domain/problems.ts';

/** Latin, as the keyboards of all devices have it, beginning with a letter: so none is a mobile number. */
const NAME = /^[a-z][a-z0-9._-]{2,31}$/;

/** A user name in the form in which names are compared. */
export const usernameInput = z.string().trim().max(60).transform(foldPersian).meta({ description: 'Latin letters, digits, . _ -; or one’s own mobile number' });

/**
 * The name as it is kept. A number may be only one's own: else its holder could not sign up, or somebody would log in
 * with it in mind. Throws Problem `validation` on `username`.
 */
export function checkedUsername(username: string, mobile: string | null): string {
  const read = parseMobile(username);
  if (read.ok && read.mobile === mobile) return localMobile(read.mobile);
  if (NAME.test(username)) return username;
  throw new Problem('validation', {
    errors: [{ field: 'username', code: 'invalid-username', message: 'نام کاربری ۳ تا ۳۲ حرف و رقم لاتین است و با حرف آغاز می‌شود؛ یا شماره همراه خودتان.' }],
  });
}
