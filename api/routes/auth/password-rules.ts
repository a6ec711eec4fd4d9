import { z } from 'zod';

/** The commonest passwords of eight characters and more: the first that anybody tries. */
const COMMON = new Set([
  'password', 'password1', 'password12', 'password123', 'passw0rd', '12345678', '123456789', '1234567890', '87654321',
  'qwertyui', 'qwertyuiop', 'qwerty123', '1q2w3e4r', '1qaz2wsx', 'abcd1234', 'abc12345', 'iloveyou', 'admin123', 'letmein1',
  'iran1234', 'salam123', '1234qwer', 'asdfghjkl', 'zxcvbnm1',
]);

/** A new password: length is what counts (NIST 800-63B); no rules about kinds of characters. */
export const newPassword = z
  .string()
  .min(8)
  .max(128)
  .refine((text) => !COMMON.has(text.toLowerCase()) && new Set(text).size > 2, {
    error: 'این رمز بسیار رایج است؛ رمز دیگری انتخاب کنید.', params: { code: 'common-password' },
  });
