import type { Challenge } from '../api/types.ts';

/** A sign-up that waits for its code: who, and what was typed except the password. */
export interface WaitingSignUp {
  mobile: string;
  details: Record<'firstName' | 'lastName' | 'organisationName' | 'email', string>;
  challenge: Challenge;
}

const NAME = 'kook-sign-up';

/** A phone that opens the SMS may drop this page: the code on its way must not be lost by a reload. Kept in this tab until the code is too old. */
export function keepSignUp(waiting: WaitingSignUp | undefined): void {
  try {
    if (waiting === undefined) sessionStorage.removeItem(NAME);
    else sessionStorage.setItem(NAME, JSON.stringify(waiting));
  } catch {
    // A browser that keeps nothing: the details are typed again then.
  }
}

export function keptSignUp(): WaitingSignUp | undefined {
  try {
    const waiting = JSON.parse(sessionStorage.getItem(NAME) ?? 'null') as WaitingSignUp | null;
    return waiting !== null && Date.parse(waiting.challenge.expiresAt) > Date.now() ? waiting : undefined;
  } catch {
    return undefined;
  }
}
