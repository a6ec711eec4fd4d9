import type { Confirmation, Order, PlanInput } from '../api/types.ts';

/** What the code of an SMS signs, and the wish behind it. */
export interface Signing {
  plan: PlanInput;
  form: Confirmation;
  /** Of the order's content: another one is signed by another code. */
  version: number;
}

const nameOf = (orderId: string) => `kook-signing:${orderId}`;

/** A reload while one waits for the SMS must not cost the code that is on its way: the form waits in this tab until its code is too old. */
export function keepSigning(orderId: string, signing: Signing | undefined): void {
  try {
    if (signing === undefined) sessionStorage.removeItem(nameOf(orderId));
    else sessionStorage.setItem(nameOf(orderId), JSON.stringify(signing));
  } catch {
    // A browser that keeps nothing: a new code is asked for then.
  }
}

export function keptSigning({ id, version }: Order): Signing | undefined {
  try {
    const signing = JSON.parse(sessionStorage.getItem(nameOf(id)) ?? 'null') as Signing | null;
    return signing !== null && signing.version === version && Date.parse(signing.form.expiresAt) > Date.now() ? signing : undefined;
  } catch {
    return undefined;
  }
}
