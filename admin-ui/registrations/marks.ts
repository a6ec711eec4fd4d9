import type { ReviewField } from '../../domain/registration/fields.ts';

/** What a reviewer objects to: the field, and why in words for the customer. */
export type Marks = Readonly<Partial<Record<ReviewField, string>>>;

export interface Marking {
  marks: Marks;
  /** Undefined takes the mark away. */
  mark: (field: ReviewField, text: string | undefined) => void;
}

/** `undefined` marks are those that were taken away. */
export function withMark(marks: Marks, field: ReviewField, text: string | undefined): Marks {
  const rest = Object.fromEntries(Object.entries(marks).filter(([name]) => name !== field)) as Marks;
  return text === undefined ? rest : { ...rest, [field]: text };
}

/** As the API takes them, the word about the whole last. */
export function reasonsOf(marks: Marks, general: string): { field?: string; text: string }[] {
  return [
    ...Object.entries(marks).map(([field, text]) => ({ field, text: text.trim() })),
    ...(general.trim() === '' ? [] : [{ text: general.trim() }]),
  ];
}
