/** A plan as a new order may have it: a single time that has passed is dropped; a repetition is judged when it is confirmed. */
export function planStillAhead(plan: object | undefined, now: Date): object | undefined {
  const at = (plan as { schedule?: { at?: unknown } } | undefined)?.schedule?.at;
  return typeof at === 'string' && !(Date.parse(at) > now.getTime()) ? undefined : plan;
}
