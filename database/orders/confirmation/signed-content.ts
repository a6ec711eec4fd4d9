import { planText, type OrderPlan } from '../../../domain/recurrence/index.ts';
import type { ConfirmationForm } from './prepare-confirmation.ts';

/** What a confirmation code signs, as it stands in `one_time_codes.content`. */
export interface SignedContent {
  orderId: string;
  version: number;
  versionId: string;
  contentHash: string;
  plan: OrderPlan | null;
  /** When it runs first, as the form said; ISO instant, absent for now. */
  firstAt?: string;
  /** Rial. */
  payable: string;
  /** The key that asked and alone may confirm; absent where a person's code does. */
  apiKeyId?: string;
}

export function signedContent(form: ConfirmationForm): SignedContent {
  const { orderId, version, versionId, contentHash, plan, payable, times } = form;
  const [first] = times;
  return {
    orderId, version, versionId, contentHash, plan, payable: payable.toString(), ...(first === undefined ? {} : { firstAt: new Date(first.atMs).toISOString() }),
  };
}

/** Whether two contents are the same in everything that a code signs. */
export function isSameContent(a: SignedContent, b: SignedContent): boolean {
  return (
    a.orderId === b.orderId && a.version === b.version && a.versionId === b.versionId && a.contentHash === b.contentHash &&
    a.payable === b.payable && planText(a.plan) === planText(b.plan) && a.firstAt === b.firstAt
  );
}
