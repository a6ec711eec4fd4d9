/** Judging of order lines: what the upload, mended rows, single lines and the portal's form all go through. */
export * from './limits.ts';
export * from './row.ts';
export * from './codes.ts';
export * from './read-amount.ts';
export type { LearnedOperator } from './choose-operator.ts';
export { isBlank } from './line.ts';
export * from './judge-charge-row.ts';
export * from './judge-package-row.ts';
export * from './judge-group-row.ts';
export * from './judge-single-line.ts';
export * from './line-judge.ts';
