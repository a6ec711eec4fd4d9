import { useEffect, useState } from 'react';
import type { RepeatRule } from '../../domain/recurrence/rule.ts';
import { ApiProblem, type FieldProblem } from '../api/api-problem.ts';
import { useRepeatPreview } from '../api/plans.ts';
import type { PlannedTimes } from '../api/types.ts';
import { ruleOf, type PlanForm } from './plan-form.ts';

const PAUSE_MS = 400;

/** By the rule's own member: `until`, `dates.0`. */
export type Refusals = ReadonlyMap<string, FieldProblem>;

export interface Preview {
  /** The rule that is shown; undefined while it is not complete. */
  rule: RepeatRule | undefined;
  times: PlannedTimes | undefined;
  error: unknown;
  refusals: Refusals;
  counting: boolean;
  /** The API said no to it: there is nothing to go on with. */
  refused: boolean;
}

/** The next times of a rule, asked for when the changing pauses; none for a plan of another mode. */
export function useRulePreview(form: PlanForm): Preview {
  const rule = form.mode === 'repeat' ? ruleOf(form) : undefined;
  const text = rule && JSON.stringify(rule);
  const [settled, setSettled] = useState(text);
  useEffect(() => {
    if (text === settled) return;
    const timer = setTimeout(() => setSettled(text), PAUSE_MS);
    return () => clearTimeout(timer);
  }, [text, settled]);
  const asked = text !== undefined && text === settled;
  const { data, error, isFetching } = useRepeatPreview(asked ? rule : undefined);
  return {
    rule, refused: asked && error instanceof ApiProblem && !error.outcomeUnknown, times: asked ? data : undefined, error: asked ? error : null, refusals: refusalsOf(asked ? error : null), counting: rule !== undefined && (!asked || isFetching),
  };
}

function refusalsOf(error: unknown): Refusals {
  if (!(error instanceof ApiProblem)) return new Map();
  return new Map(error.errors.flatMap((one) => (one.field === undefined ? [] : [[one.field.replace(/^repeat\./, ''), one] as const])));
}
