/**
 * Rows of `mobile, operator_code`, as after FROM: what earlier successes taught, less what this organisation does not believe.
 * @param organisation SQL of the organisation's id, such as a placeholder
 */
export const learnedFor = (organisation: string): string => `(
  select l.mobile, l.operator_code from learned_operators l where not exists (
    select from dismissed_operators d where d.organisation_id = ${organisation} and d.mobile = l.mobile and d.operator_code = l.operator_code))`;
