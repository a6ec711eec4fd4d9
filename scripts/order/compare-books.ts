import type { PortalClient } from './portal-client.ts';
import type { Charge } from './types.ts';

interface BookEntry {
  reference: string;
  status: string;
  timesCharged: number;
}

export interface BookComparison {
  /** Charges whose every attempt says the same in both books. */
  equal: number;
  chargedTwice: number;
  /** Succeeded here, not charged at the operator. */
  onlyHere: number;
  /** Charged at the operator, not succeeded here. */
  onlyThere: number;
  /** Not decided yet: nothing to compare. */
  open: number;
  /** Lines of the first differences. */
  examples: string[];
  failures: Map<string, number>;
  attempts: number;
  /** Inquiries about outcomes that no answer told. */
  inquiries: number;
}

const PAGE = 1_000;
const EXAMPLES = 5;

/** Holds every charge of a run against the operator's own book, reference by reference. */
export async function compareBooks(client: PortalClient, runId: string, bookUrl: string | undefined): Promise<BookComparison> {
  const book = bookUrl === undefined ? undefined : await readBook(bookUrl);
  const result: BookComparison = { equal: 0, chargedTwice: 0, onlyHere: 0, onlyThere: 0, open: 0, examples: [], failures: new Map(), attempts: 0, inquiries: 0 };
  for await (const charge of readCharges(client, runId)) {
    result.attempts += charge.attempts.length;
    result.inquiries += charge.attempts.flatMap(({ outcomes }) => outcomes).filter(({ source }) => source === 'inquiry').length;
    if (charge.failure !== undefined) {
      result.failures.set(charge.failure.message, (result.failures.get(charge.failure.message) ?? 0) + 1);
    }
    if (book !== undefined) judge(charge, book, result);
  }
  return result;
}

function judge(charge: Charge, book: ReadonlyMap<string, BookEntry>, result: BookComparison): void {
  if (charge.status === 'reserved') {
    result.open += 1;
    return;
  }
  const times = charge.attempts.reduce((sum, { reference }) => sum + (book.get(reference)?.timesCharged ?? 0), 0);
  const expected = charge.status === 'succeeded' ? 1 : 0;
  if (times === expected) {
    result.equal += 1;
    return;
  }
  if (times > 1) result.chargedTwice += 1;
  else if (expected === 1) result.onlyHere += 1;
  else result.onlyThere += 1;
  if (result.examples.length < EXAMPLES) {
    result.examples.push(`line ${charge.line}.${charge.item}: ${charge.status} here, charged ${times} × there (${charge.attempts.map(({ reference }) => reference).join(', ')})`);
  }
}

async function* readCharges(client: PortalClient, runId: string): AsyncGenerator<Charge> {
  for (let after = ''; ; ) {
    const page = await client.call<{ items: Charge[]; next?: string }>('GET', `/portal/runs/${runId}/charges?pageSize=${PAGE}${after === '' ? '' : `&after=${after}`}`);
    yield* page.items;
    if (page.next === undefined) return;
    after = page.next;
  }
}

async function readBook(bookUrl: string): Promise<Map<string, BookEntry>> {
  const answer = await fetch(`${bookUrl}/book`);
  if (!answer.ok) throw new Error(`The operator simulator at ${bookUrl} answers ${answer.status}.`);
  return new Map(((await answer.json()) as BookEntry[]).map((entry) => [entry.reference, entry]));
}
