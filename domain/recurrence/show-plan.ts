import { showInstant } from '../calendar/jalali.ts';
import type { OrderPlan } from './plan.ts';
import { showRule } from './show-rule.ts';

/** A plan in words: «یک بار، …», or its rule. */
export const showPlan = (plan: OrderPlan): string => (plan.repeat === undefined ? `یک بار، ${showInstant(Date.parse(plan.schedule.at))}` : showRule(plan.repeat));
