import type { Payment, Payments } from './payments.ts';

/** The numbers of ZarinPal v4, as far as this simulator gives them, with its English message. */
export const MESSAGES: Record<number, string> = {
  100: 'Success',
  101: 'Verified',
  [-9]: 'The input params invalid, validation error.',
  [-10]: 'Terminal is not valid, please check merchant_id or ip address.',
  [-12]: 'To many attempts, please try again later.',
  [-50]: 'Session is not valid, amounts values is not the same.',
  [-51]: 'Session is not valid, session is not active paid try.',
  [-53]: 'Session is not this merchant_id session.',
  [-54]: 'Invalid authority.',
  [-61]: 'Session is not in success status.',
  [-63]: 'Maximum time for reverse this session is expired.',
};

export type BankAnswer = { code: number; data: object } | { code: number; validations?: string[] };

/** Limits of this simulator; the provider's own differ by contract. */
const MIN_RIAL = 1_000;
const MAX_RIAL = 1_000_000_000_000;
const REVERSIBLE_MS = 30 * 60_000;
const MAX_FAILED_VERIFICATIONS = 20;
const MERCHANT_ID = /^[0-9a-f-]{36}$/i;

type Body = Record<string, unknown>;

/** @param merchants the terminals that exist; empty: any well-formed merchant id does */
export function createBank(payments: Payments, merchants: readonly string[]) {
  /** Checks the terminal, then finds its payment; answers an error code otherwise. */
  const find = (body: Body): Payment | number => {
    const terminal = checkMerchant(body['merchant_id'], merchants);
    if (terminal !== 0) return terminal;
    const payment = payments.get(String(body['authority']));
    if (payment === undefined) return -54;
    return payment.merchantId === body['merchant_id'] ? payment : -53;
  };

  return {
    request(body: Body, now: number): BankAnswer {
      const terminal = checkMerchant(body['merchant_id'], merchants);
      if (terminal !== 0) return { code: terminal };
      const amountRial = readAmount(body['amount'], body['currency']);
      const { description, callback_url: callbackUrl } = body;
      const validations: string[] = [];
      if (amountRial === undefined) validations.push('amount');
      if (typeof description !== 'string' || description === '' || description.length > 500) validations.push('description');
      if (typeof callbackUrl !== 'string' || !/^https?:\/\/\S+$/.test(callbackUrl)) validations.push('callback_url');
      if (validations.length > 0) return { code: -9, validations };
      const payment = payments.create(
        {
          merchantId: body['merchant_id'] as string,
          amountRial: amountRial as number,
          description: description as string,
          callbackUrl: callbackUrl as string,
        },
        now,
      );
      return { code: 100, data: { authority: payment.authority, fee_type: 'Merchant', fee: feeOf(payment) } };
    },

    verify(body: Body): BankAnswer {
      const payment = find(body);
      if (typeof payment === 'number') return { code: payment };
      if (payment.failedVerifications >= MAX_FAILED_VERIFICATIONS) return { code: -12 };
      const fail = (code: number): BankAnswer => {
        payment.failedVerifications += 1;
        payments.save(payment);
        return { code };
      };
      if (payment.state !== 'PAID' && payment.state !== 'VERIFIED') return fail(-51);
      if (readAmount(body['amount'], body['currency']) !== payment.amountRial) return fail(-50);
      const code = payment.state === 'VERIFIED' ? 101 : 100;
      payment.state = 'VERIFIED';
      payment.timesVerified += 1;
      payments.save(payment);
      return { code, data: receiptOf(payment) };
    },

    inquiry(body: Body): BankAnswer {
      const payment = find(body);
      if (typeof payment === 'number') return { code: payment };
      return { code: 100, data: { status: payment.state === 'RETURNED' ? 'FAILED' : payment.state } };
    },

    /** At most 100, newest first, as at the provider: a cross-check, not a list to rely on. */
    unverified(body: Body): BankAnswer {
      const terminal = checkMerchant(body['merchant_id'], merchants);
      if (terminal !== 0) return { code: terminal };
      const authorities = payments
        .newest()
        .filter((payment) => payment.state === 'PAID' && payment.merchantId === body['merchant_id'])
        .slice(0, 100)
        .map((payment) => ({
          authority: payment.authority,
          amount: payment.amountRial,
          callback_url: payment.callbackUrl,
          referer: '',
          date: new Date(payment.paidAt ?? payment.at).toISOString().slice(0, 19).replace('T', ' '),
        }));
      return { code: 100, data: { authorities } };
    },

    reverse(body: Body, now: number): BankAnswer {
      const payment = find(body);
      if (typeof payment === 'number') return { code: payment };
      if (payment.state !== 'PAID' && payment.state !== 'VERIFIED') return { code: -61 };
      if (now > (payment.paidAt ?? 0) + REVERSIBLE_MS) return { code: -63 };
      payment.state = 'REVERSED';
      payments.save(payment);
      return { code: 100, data: {} };
    },

    /** What the payer does on the page. Answers false where the payment can't be decided any more. */
    decide(payment: Payment, { decision, amountRial }: { decision: 'pay' | 'cancel'; amountRial: number }, now: number): boolean {
      if (payment.state !== 'IN_BANK') return false;
      payment.state = decision === 'pay' ? 'PAID' : 'FAILED';
      if (decision === 'pay') {
        payment.paidAt = now;
        payment.amountRial = amountRial;
        payment.refId = 200_000_000 + Number(payment.authority.slice(-8));
      }
      payments.save(payment);
      return true;
    },
  };
}

export type Bank = ReturnType<typeof createBank>;

function checkMerchant(merchantId: unknown, merchants: readonly string[]): 0 | -9 | -10 {
  if (typeof merchantId !== 'string' || !MERCHANT_ID.test(merchantId)) return -9;
  return merchants.length === 0 || merchants.includes(merchantId) ? 0 : -10;
}

/** Rials; the provider's currency IRT means toman. */
function readAmount(amount: unknown, currency: unknown): number | undefined {
  const number = typeof amount === 'string' && /^\d{1,13}$/.test(amount) ? Number(amount) : amount;
  if (typeof number !== 'number' || !Number.isInteger(number)) return undefined;
  if (currency !== undefined && currency !== 'IRR' && currency !== 'IRT') return undefined;
  const rial = currency === 'IRT' ? number * 10 : number;
  return rial >= MIN_RIAL && rial <= MAX_RIAL ? rial : undefined;
}

function feeOf(payment: Payment): number {
  return Math.min(Math.floor(payment.amountRial / 100), 120_000);
}

function receiptOf(payment: Payment): object {
  return {
    card_hash: '1EBE3EBEBE35C7EC0F8D6EE4F2F859107A87822CA179BC9528767EA7B5489B69',
    card_pan: '502229******5995',
    ref_id: payment.refId,
    fee_type: 'Merchant',
    fee: feeOf(payment),
  };
}
