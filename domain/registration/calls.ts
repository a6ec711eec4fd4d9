/** How a telephone call with an applicant ended. */
export const CALL_OUTCOMES = ['answered', 'no-answer', 'call-back'] as const;
export type CallOutcome = (typeof CALL_OUTCOMES)[number];
export const CALL_OUTCOME_PERSIAN: Record<CallOutcome, string> = { answered: 'پاسخ داد', 'no-answer': 'پاسخ نداد', 'call-back': 'تماس دوباره' };
