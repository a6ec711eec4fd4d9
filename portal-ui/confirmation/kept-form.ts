import type { Confirmation, Order, PlanInput } from '../api/types.ts';

/** What the code of an SMS signs, and the wish behind it. */
export interface Signing {
  plan: PlanInput;
  form: Confirmation;
  /** Of the order's content: another one is signed by another code. */
  version: number;
}

const PREFIX = 'kook-signing:';
const nameOf = (orderId: string) => PREFIX + orderId;

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

/** Who logs out leaves nothing of it to the next person at this window. */
export function forgetSignings(): void {
  try {
    for (const name of Object.keys(sessionStorage)) if (name.startsWith(PREFIX)) sessionStorage.removeItem(name);
  } catch {
    // Nothing was kept then.
  }
}
