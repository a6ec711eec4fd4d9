import { RUN_STATUS_PERSIAN } from '../../domain/statuses.ts';
import type { BookComparison } from './compare-books.ts';
import { grouped, rials, row, say } from './say.ts';
import type { Credit, Run } from './types.ts';

interface Summary {
  run: Run;
  comparison: BookComparison;
  /** Whether the operator's book was there to compare with. */
  compared: boolean;
  creditBefore: Credit | undefined;
  creditAfter: Credit;
}

export function printSummary({ run, comparison, compared, creditBefore, creditAfter }: Summary): void {
  const { counts, amounts } = run;
  say();
  row('run', `اجرا: ${RUN_STATUS_PERSIAN[run.status]}`, run.status);
  row('succeeded', 'موفق', `${grouped(counts.succeeded)}  ${rials(amounts.succeeded)}`);
  row('failed', 'ناموفق', `${grouped(counts.failed)}  ${rials(amounts.failed)}`);
  for (const [message, n] of comparison.failures) say(`      ${grouped(n)} × ${message}`);
  if (counts.cancelled > 0) row('cancelled', 'انجام نشده', grouped(counts.cancelled));
  if (counts.reserved > 0) row('reserved', 'رزرو', grouped(counts.reserved));
  row('attempts', 'تلاش', grouped(comparison.attempts));
  row('inquiries', 'استعلام', grouped(comparison.inquiries));
  if (run.startedAt !== undefined && run.endedAt !== undefined) {
    row('time', 'زمان', `${((Date.parse(run.endedAt) - Date.parse(run.startedAt)) / 1000).toFixed(1)} s`);
  }
  if (creditBefore !== undefined) row('credit before', 'اعتبار پیش از آن', rials(creditBefore.available));
  row('credit after', 'اعتبار پس از آن', rials(creditAfter.available));
  row('still held', 'رزرو مانده', rials(creditAfter.held));
  if (compared) printComparison(comparison);
}

function printComparison({ equal, chargedTwice, onlyHere, onlyThere, open, examples }: BookComparison): void {
  say('the operator’s own book, number by number / دفتر اپراتور، شماره به شماره');
  row('equal', 'برابر', grouped(equal));
  row('charged twice', 'دو بار شارژ شده', grouped(chargedTwice));
  row('only in our book', 'فقط در دفتر ما', grouped(onlyHere));
  row('only in theirs', 'فقط در دفتر اپراتور', grouped(onlyThere));
  if (open > 0) row('not decided yet', 'بی‌تکلیف', grouped(open));
  for (const example of examples) say(`      ${example}`);
}

/** Whether anything stands in one book and not in the other. */
export function booksDiffer({ chargedTwice, onlyHere, onlyThere }: BookComparison): boolean {
  return chargedTwice + onlyHere + onlyThere > 0;
}
