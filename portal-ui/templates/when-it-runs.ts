import { showRule, type OrderPlan } from '../../domain/recurrence/index.ts';
import { longInstant } from '../format/instant.tsx';

/** When an order of the template would run, unless its maker says otherwise. */
export function whenItRuns(plan: OrderPlan | undefined): string {
  if (plan === undefined) return 'بدون زمان‌بندی';
  return plan.repeat === undefined ? longInstant(plan.schedule.at) : showRule(plan.repeat);
}
