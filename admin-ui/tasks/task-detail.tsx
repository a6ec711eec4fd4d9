import type { ReactNode } from 'react';
import { useRecordContext } from 'react-admin';
import { Link } from 'react-router';
import { toPersianDigits } from '../../domain/digits.ts';
import { OPERATORS, type OperatorCode } from '../../domain/operators.ts';
import { DIFFERENCE_KIND_PERSIAN, STATEMENT_REFUSAL_PERSIAN, type DifferenceKind, type StatementRefusal } from '../../domain/reconciliation/statuses.ts';
import { Code } from '../shown/code-field.tsx';
import { Facts } from '../shown/facts.tsx';
import { Rials } from '../shown/rial-field.tsx';

type Detail = Readonly<Record<string, unknown>>;

/** What processes write into a task, each by its name; the rest is said by its own code, never left out. */
const SAID: Record<string, (value: string) => readonly [name: string, value: ReactNode]> = {
  runId: (id) => ['اجرا', <Link to={`/runs/${id}/show`}>اجرا را ببینید</Link>],
  chargeId: (id) => ['تراکنش', <Link to={`/charges/${id}/show`}>تراکنش را ببینید</Link>],
  reconciliationId: (id) => ['بررسی صورت‌حساب', <Link to={`/reconciliations/${id}/show`}>بررسی صورت‌حساب را ببینید</Link>],
  attemptId: (id) => ['تلاش', <Code text={id} />],
  code: (code) => ['کد پاسخ', <Code text={code} />],
  reason: (reason) => ['چرا', REASONS[reason] ?? <Code text={reason} />],
  authority: (authority) => ['شناسه نزد بانک', <Code text={authority} />],
  reference: (reference) => ['شماره ارجاع', <Code text={reference} />],
  amount: (amount) => ['مبلغ', <Rials value={amount} />],
  operatorCode: (code) => ['اپراتور', OPERATORS[Number(code) as OperatorCode]?.persian ?? <Code text={code} />],
  day: (day) => ['روز', toPersianDigits(day)],
  kind: (kind) => ['گونه اختلاف', DIFFERENCE_KIND_PERSIAN[kind as DifferenceKind] ?? <Code text={kind} />],
  refusal: (refusal) => ['صورت‌حساب', refusal === 'missing' ? 'نیامد' : (STATEMENT_REFUSAL_PERSIAN[refusal as StatementRefusal] ?? <Code text={refusal} />)],
};

const REASONS: Record<string, string> = {
  'odd-answer': 'پاسخ ناشناخته درگاه بانک',
  'no-answer': 'بی‌پاسخی درگاه بانک تا پایان مهلت',
  'reversal-refused': 'بانک برگشت وجه را نپذیرفت',
  'closed-yet-paid': 'پرداخت نزد بانک انجام شده و تایید نشده است',
};

/** `counts` of differences by kind, each a line of its own. */
const countsOf = (counts: Detail) => Object.entries(counts).map(([kind, n]) =>
  [DIFFERENCE_KIND_PERSIAN[kind as DifferenceKind] ?? kind, toPersianDigits(String(n))] as const);

export function factsOf(detail: Detail): (readonly [name: string, value: ReactNode])[] {
  return Object.entries(detail).flatMap(([key, value]) => {
    if (value === null || value === undefined || value === '') return [];
    if (key === 'counts' && typeof value === 'object') return countsOf(value as Detail);
    const text = typeof value === 'object' ? JSON.stringify(value) : String(value as string | number | boolean);
    return [SAID[key]?.(text) ?? ([key, <Code text={text} />] as const)];
  });
}

/** `label`: for layouts, which read it. */
export function TaskDetail(_props: { label: string }) {
  const detail = useRecordContext<{ id: string; detail: Detail | null }>()?.detail;
  const facts = factsOf(detail ?? {});
  return facts.length === 0 ? <>—</> : <Facts facts={facts} />;
}
