import { useEffect, useRef } from 'react';

interface SmsCode extends Credential {
  code: string;
}

/**
 * WebOTP: Chrome on Android reads the SMS, with the person's leave, whose last line is `@host #code`, and hands the code out.
 * Everywhere else the field's `autocomplete="one-time-code"` has to do. (https://wicg.github.io/web-otp/)
 */
export function useCodeOfSms(wanted: boolean, onCode: (code: string) => void): void {
  const take = useRef(onCode);
  useEffect(() => {
    take.current = onCode;
  });
  useEffect(() => {
    if (!wanted || !('OTPCredential' in window)) return;
    const abort = new AbortController();
    const options: CredentialRequestOptions & { otp: { transport: string[] } } = { otp: { transport: ['sms'] }, signal: abort.signal };
    navigator.credentials.get(options).then(
      (credential) => credential !== null && take.current((credential as SmsCode).code),
      // Left, declined, or no SMS in time: the code is typed then.
      () => undefined,
    );
    return () => abort.abort();
  }, [wanted]);
}
