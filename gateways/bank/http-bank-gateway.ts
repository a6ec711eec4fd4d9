import { Pool } from 'undici';
import { exchange } from '../http/exchange.ts';
import type { BankGateway, PaymentState, Refused, Silence } from './bank-gateway.ts';

export interface HttpBankOptions {
  /** origin of the gateway, such as `https://payment.zarinpal.com` */
  url: string;
  /** the terminal, 36 characters */
  merchantId: string;
  timeoutMs?: number;
}

type Data = Record<string, unknown>;

/** https://www.zarinpal.com/docs/paymentGateway: `POST /pg/v4/payment/{request,verify,inquiry,unverified,reverse}.json`. */
export function createHttpBankGateway({ url, merchantId, timeoutMs = 15_000 }: HttpBankOptions): BankGateway {
  const pool = new Pool(url, { connections: 16, connectTimeout: 5000, maxResponseSize: 1024 * 1024 });
  const origin = new URL(url).origin;

  const call = async (name: string, fields: Data): Promise<{ kind: 'data'; code: number; data: Data } | Refused | Silence> => {
    const body = JSON.stringify({ merchant_id: merchantId, ...fields });
    const outcome = await exchange(pool, { method: 'POST', path: `/pg/v4/payment/${name}.json`, body, timeoutMs });
    if (outcome.kind !== 'answer') return { kind: 'silence', reason: outcome.reason };
    return readEnvelope(outcome.body, outcome.status);
  };

  return {
    async request({ amountRial, description, callbackUrl, mobile }) {
      const metadata = mobile === undefined ? undefined : { mobile };
      const told = await call('request', {
        amount: safeNumber(amountRial),
        currency: 'IRR',
        description,
        callback_url: callbackUrl,
        metadata,
      });
      if (told.kind !== 'data') return told;
      const { authority } = told.data;
      if (typeof authority !== 'string' || !/^[A-Za-z]?\d{10,60}$/.test(authority)) return unreadable();
      return { kind: 'created', authority, redirectUrl: `${origin}/pg/StartPay/${authority}` };
    },

    async verify({ authority, amountRial }) {
      const told = await call('verify', { amount: safeNumber(amountRial), authority });
      if (told.kind === 'refused' && told.code === -51) return { kind: 'not-paid' };
      if (told.kind === 'refused' && told.code === -50) return { kind: 'amount-differs' };
      if (told.kind !== 'data') return told;
      const { ref_id: refId, card_pan: cardPan, fee } = told.data;
      return {
        kind: 'paid',
        first: told.code === 100,
        refId: refId === undefined || refId === null ? '' : String(refId as string | number),
        cardPan: typeof cardPan === 'string' ? cardPan : '',
        feeRial: typeof fee === 'number' && Number.isSafeInteger(fee) ? BigInt(fee) : 0n,
      };
    },

    async inquiry(authority) {
      const told = await call('inquiry', { authority });
      if (told.kind !== 'data') return told;
      const state = STATES[String(told.data['status'])];
      return state === undefined ? unreadable() : { kind: 'state', state };
    },

    async unverified() {
      const told = await call('unverified', {});
      if (told.kind !== 'data') return told;
      const { authorities } = told.data;
      if (!Array.isArray(authorities)) return unreadable();
      const payments = (authorities as Data[]).flatMap(({ authority, amount }) =>
        typeof authority === 'string' && Number.isSafeInteger(amount)
          ? [{ authority, amountRial: BigInt(amount as number) }]
          : [],
      );
      return { kind: 'list', payments };
    },

    async reverse(authority) {
      const told = await call('reverse', { authority });
      return told.kind === 'data' ? { kind: 'reversed' } : told;
    },

    close: () => pool.close(),
  };
}

const STATES: Record<string, PaymentState> = {
  IN_BANK: 'in-bank',
  PAID: 'paid',
  VERIFIED: 'verified',
  FAILED: 'failed',
  REVERSED: 'reversed',
};

/** `{data: {code, …}, errors: []}` or `{data: [], errors: {code, message, validations}}`. Only 100 and 101 are success. */
function readEnvelope(body: string, status: number): { kind: 'data'; code: number; data: Data } | Refused | Silence {
  let parsed: { data?: Data; errors?: Data } | null;
  try {
    parsed = JSON.parse(body) as typeof parsed;
  } catch {
    return { kind: 'silence', reason: `http-${status}` };
  }
  const code = parsed?.data?.['code'];
  if (code === 100 || code === 101) return { kind: 'data', code, data: parsed?.data as Data };
  const error = parsed?.errors?.['code'] ?? code;
  return typeof error === 'number' ? { kind: 'refused', code: error } : unreadable();
}

function unreadable(): Silence {
  return { kind: 'silence', reason: 'unreadable-answer' };
}

/** The protocol carries amounts as JSON numbers. */
function safeNumber(rial: bigint): number {
  if (rial <= 0n || rial > BigInt(Number.MAX_SAFE_INTEGER)) throw new RangeError('an amount that the bank cannot take');
  return Number(rial);
}
