import { statusOf, type Book } from './book.ts';

/** `GET /book`, optionally of one number or one reference. */
export function* bookItems(book: Book, query: URLSearchParams, now: number): Generator<object> {
  const reference = query.get('reference');
  const mobile = query.get('mobile');
  const chosen = reference === null ? book.entries() : [book.get(reference)];
  for (const entry of chosen) {
    if (entry === undefined || (mobile !== null && entry.mobile !== mobile)) continue;
    yield {
      reference: entry.reference,
      kind: entry.kind,
      operatorCode: entry.operatorCode,
      mobile: entry.mobile,
      productCode: entry.productCode,
      amount: entry.amountRial.toString(),
      status: statusOf(entry, now),
      code: entry.code,
      timesCharged: entry.timesCharged,
      at: new Date(entry.at).toISOString(),
    };
  }
}

/** `GET /book/summary`: what a drill asks, without reading a hundred thousand lines. */
export function summarise(book: Book, now: number): object {
  const status = { succeeded: 0, failed: 0, 'in-progress': 0 };
  let charged = 0;
  let chargedMoreThanOnce = 0;
  let amountRial = 0n;
  for (const entry of book.entries()) {
    status[statusOf(entry, now)] += 1;
    charged += entry.timesCharged;
    if (entry.timesCharged > 1) chargedMoreThanOnce += 1;
    amountRial += entry.amountRial * BigInt(entry.timesCharged);
  }
  const { succeeded, failed } = status;
  const inProgress = status['in-progress'];
  return { succeeded, failed, inProgress, timesCharged: charged, chargedMoreThanOnce, amount: amountRial.toString() };
}
