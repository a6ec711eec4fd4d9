import type { z } from 'zod';
import { toPersianDigits } from '../../domain/digits.ts';
import type { ProblemError } from '../../domain/problems.ts';

type Issue = z.core.$ZodIssue;

/** A schema's findings as a stable code and a Persian sentence per field. */
export function errorsOf(issues: readonly Issue[]): ProblemError[] {
  return issues.flatMap((issue) => (issue.code === 'invalid_union' ? unionErrors(issue) : [errorOf(issue)]));
}

/** Of a union the branch that came nearest is what the caller meant: of the value's own kind, then with the fewest findings. */
function unionErrors(issue: Extract<Issue, { code: 'invalid_union' }>): ProblemError[] {
  const ofOtherKind = (branch: readonly Issue[]) => Number(branch.some((inner) => inner.path.length === 0 && isOtherKind(inner)));
  const nearest = [...issue.errors].sort((a, b) => ofOtherKind(a) - ofOtherKind(b) || a.length - b.length)[0];
  if (nearest === undefined || nearest.length === 0) return [errorOf(issue)];
  return errorsOf(nearest.map((inner) => ({ ...inner, path: [...issue.path, ...inner.path] })));
}

/** A number where words are meant, or the other way round; a word that is none of those allowed is of the right kind. */
const isOtherKind = (issue: Issue): boolean =>
  issue.code === 'invalid_type' || (issue.code === 'invalid_value' && issue.values.every((value) => typeof value !== typeof issue.input));

function errorOf(issue: Issue): ProblemError {
  const { code, message } = describe(issue);
  const field = issue.path.map(String).join('.');
  const suggestion: unknown = issue.code === 'custom' ? issue.params?.['suggestion'] : undefined;
  return { ...(field === '' ? {} : { field }), code, message, ...(typeof suggestion === 'string' ? { suggestion } : {}) };
}

const say = (code: string, message: string) => ({ code, message });

function describe(issue: Issue): { code: string; message: string } {
  switch (issue.code) {
    case 'custom':
      return say(typeof issue.params?.['code'] === 'string' ? issue.params['code'] : 'invalid', issue.message === 'Invalid input' ? 'این مقدار درست نیست.' : issue.message);
    case 'invalid_type':
      return wrongType(issue);
    case 'too_small':
      return tooSmall(issue);
    case 'too_big':
      return issue.origin === 'string'
        ? say('too-long', `حداکثر ${digits(issue.maximum)} نویسه مجاز است.`)
        : issue.origin === 'array' ? say('too-many', `حداکثر ${digits(issue.maximum)} مورد مجاز است.`) : say('too-large', `حداکثر ${digits(issue.maximum)} مجاز است.`);
    case 'invalid_value':
      return say('not-allowed', `یکی از این مقدارها پذیرفته می‌شود: ${issue.values.map(String).join('، ')}`);
    case 'invalid_format':
      return say('invalid-format', issue.format === 'email' ? 'نشانی ایمیل درست نیست.' : 'شکل این مقدار درست نیست.');
    case 'unrecognized_keys':
      return say('unknown-field', `این فیلدها شناخته نیستند: ${issue.keys.join('، ')}`);
    default:
      return say('invalid', 'این مقدار درست نیست.');
  }
}

function wrongType(issue: Extract<Issue, { code: 'invalid_type' }>): { code: string; message: string } {
  // zod leaves `input` out of its issues unless asked, so the field's absence is told by the message.
  if (issue.input === undefined) return say('required', 'این مقدار لازم است.');
  if (issue.expected === 'string' && typeof issue.input === 'number') {
    return say('must-be-string', 'این مقدار باید رشته باشد؛ مبلغ‌ها رشته‌ای از رقم‌ها به ریال هستند، مانند "50000".');
  }
  return say('wrong-type', `نوع این مقدار درست نیست؛ ${issue.expected} لازم است.`);
}

function tooSmall(issue: Extract<Issue, { code: 'too_small' }>): { code: string; message: string } {
  if (issue.origin === 'string') {
    return Number(issue.minimum) === 1 ? say('required', 'این مقدار لازم است.') : say('too-short', `حداقل ${digits(issue.minimum)} نویسه لازم است.`);
  }
  if (issue.origin === 'array') return say('too-few', `حداقل ${digits(issue.minimum)} مورد لازم است.`);
  return say('too-small', `حداقل ${digits(issue.minimum)} مجاز است.`);
}

const digits = (n: number | bigint) => toPersianDigits(String(n));
