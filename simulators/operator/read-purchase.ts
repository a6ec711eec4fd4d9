/** A charge or a PIN purchase as it came in, not yet judged. */
export interface Purchase {
  kind: 'charge' | 'pin';
  reference: string;
  operatorCode: number;
  mobile: string | null;
  productCode: string | null;
  amountRial: bigint;
}

/** Reads `POST /charges`; undefined where even the shape is wrong (answered with 400 `bad-request`). */
export function readCharge(body: Record<string, unknown> | undefined): Purchase | undefined {
  if (body === undefined) return undefined;
  const { reference, operatorCode, mobile, productCode, ported } = body;
  const amountRial = readRial(body['amount']);
  if (!isReference(reference) || typeof operatorCode !== 'number' || typeof mobile !== 'string') return undefined;
  if (typeof productCode !== 'string' || amountRial === undefined) return undefined;
  if (ported !== undefined && typeof ported !== 'boolean') return undefined;
  return { kind: 'charge', reference, operatorCode, mobile, productCode, amountRial };
}

/** Reads `POST /pins`. */
export function readPinPurchase(body: Record<string, unknown> | undefined): Purchase | undefined {
  if (body === undefined) return undefined;
  const { reference, operatorCode } = body;
  const amountRial = readRial(body['faceValue']);
  if (!isReference(reference) || typeof operatorCode !== 'number' || amountRial === undefined) return undefined;
  return { kind: 'pin', reference, operatorCode, mobile: null, productCode: null, amountRial };
}

function isReference(value: unknown): value is string {
  return typeof value === 'string' && /^[\w.:-]{1,100}$/.test(value);
}

/** Rials as text or as a whole number: programs of both habits call operators. */
function readRial(value: unknown): bigint | undefined {
  if (typeof value === 'string' && /^\d{1,15}$/.test(value)) return BigInt(value);
  return typeof value === 'number' && Number.isSafeInteger(value) ? BigInt(value) : undefined;
}
