import type { Journal } from '../server/journal.ts';

/** What the operator did under one reference: the truth that our own charges are compared with. */
export interface BookEntry {
  reference: string;
  kind: 'charge' | 'pin';
  operatorCode: number;
  /** E.164; null for a PIN */
  mobile: string | null;
  /** null for a PIN */
  productCode: string | null;
  amountRial: bigint;
  /** `ok`, or the code of a permanent refusal */
  code: string;
  /** ms since 1970 of the first call */
  at: number;
  /** ms since 1970: before it an inquiry answers `in-progress` */
  finalAt: number;
  /** how many times money moved: more than 1 is what every drill looks for, 0 is a refusal */
  timesCharged: number;
  operatorTransactionId: string;
  pin: { code: string; serial: string } | null;
}

export type BookStatus = 'succeeded' | 'failed' | 'in-progress';

export function statusOf(entry: BookEntry, now: number): BookStatus {
  if (now < entry.finalAt) return 'in-progress';
  return entry.code === 'ok' ? 'succeeded' : 'failed';
}

/** The operator's own book, by reference, in memory and in its journal. Every line of the journal is a whole entry. */
export class Book {
  readonly #entries = new Map<string, BookEntry>();
  readonly #journal: Journal;
  #transactions = 0;

  constructor(journal: Journal) {
    this.#journal = journal;
    journal.replay((line) => {
      const entry = fromLine(line as Line);
      this.#entries.set(entry.reference, entry);
      this.#transactions = Math.max(this.#transactions, Number(entry.operatorTransactionId));
    });
  }

  get(reference: string): BookEntry | undefined {
    return this.#entries.get(reference);
  }

  /** Writes an entry, or what has become of it, to memory and journal. */
  put(entry: BookEntry): void {
    this.#entries.set(entry.reference, entry);
    this.#journal.append(toLine(entry));
  }

  nextTransactionId(): string {
    this.#transactions += 1;
    return String(this.#transactions).padStart(12, '0');
  }

  entries(): IterableIterator<BookEntry> {
    return this.#entries.values();
  }

  clear(): void {
    this.#entries.clear();
    this.#journal.clear();
  }
}

type Line = [
  reference: string,
  kind: 'charge' | 'pin',
  operatorCode: number,
  mobile: string | null,
  productCode: string | null,
  amountRial: string,
  code: string,
  at: number,
  finalAt: number,
  timesCharged: number,
  operatorTransactionId: string,
  pinCode: string | null,
  pinSerial: string | null,
];

function toLine(e: BookEntry): Line {
  return [
    e.reference,
    e.kind,
    e.operatorCode,
    e.mobile,
    e.productCode,
    e.amountRial.toString(),
    e.code,
    e.at,
    e.finalAt,
    e.timesCharged,
    e.operatorTransactionId,
    e.pin?.code ?? null,
    e.pin?.serial ?? null,
  ];
}

function fromLine(line: Line): BookEntry {
  const [reference, kind, operatorCode, mobile, productCode, amount, code, at, finalAt, timesCharged, id, pin, serial] =
    line;
  return {
    reference,
    kind,
    operatorCode,
    mobile,
    productCode,
    amountRial: BigInt(amount),
    code,
    at,
    finalAt,
    timesCharged,
    operatorTransactionId: id,
    pin: pin === null || serial === null ? null : { code: pin, serial },
  };
}
