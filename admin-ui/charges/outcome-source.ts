/** From whom we know what became of an attempt. */
export const OUTCOME_SOURCE_PERSIAN = { answer: 'پاسخ اپراتور', inquiry: 'استعلام', sender: 'فرستنده', recovery: 'بازیابی', person: 'تصمیم کارشناس' };
export type OutcomeSource = keyof typeof OUTCOME_SOURCE_PERSIAN;
