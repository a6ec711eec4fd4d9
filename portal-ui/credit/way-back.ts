import { localPath } from '../app/local-path.ts';

const nameOf = (paymentId: string) => `kook-after-payment:${paymentId}`;

/** The bank sends the browser back with nothing but the payment: where the person came from waits in this tab. */
export function keepWayBack(paymentId: string, to: string | undefined): void {
  try {
    if (to !== undefined) sessionStorage.setItem(nameOf(paymentId), to);
  } catch {
    // A browser that keeps nothing: the way leads to the credit page then.
  }
}

export function wayBackFrom(paymentId: string): string | undefined {
  try {
    return localPath(sessionStorage.getItem(nameOf(paymentId)));
  } catch {
    return undefined;
  }
}
