import { z } from 'zod';
import { toPersianDigits, withoutInvisible } from '../../domain/digits.ts';

/** What a person says in their own words, and others have to read: marks that nobody sees say nothing. */
export const sentence = (least: number, most: number) =>
  z.string().trim().min(least).max(most).refine((text) => text.length < least || withoutInvisible(text).trim().length >= least, {
    params: { code: 'too-short' }, message: `حداقل ${toPersianDigits(least)} نویسه لازم است.`,
  });
