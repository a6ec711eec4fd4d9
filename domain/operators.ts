/** The four operators that are sold, and which of them a number's prefix belongs to. */
import { foldPersian } from './digits.ts';

/** The codes of the guide's Excel column. There is no 4. */
export const OPERATOR_CODES = [1, 2, 3, 5] as const;
export type OperatorCode = (typeof OPERATOR_CODES)[number];
export type OperatorKey = 'hamrah-aval' | 'irancell' | 'rightel' | 'shatel-mobile';

export interface Operator {
  code: OperatorCode;
  key: OperatorKey;
  persian: string;
  english: string;
}

export const OPERATORS: Record<OperatorCode, Operator> = {
  1: { code: 1, key: 'hamrah-aval', persian: 'همراه اول', english: 'Hamrah Aval' },
  2: { code: 2, key: 'irancell', persian: 'ایرانسل', english: 'Irancell' },
  3: { code: 3, key: 'rightel', persian: 'رایتل', english: 'Rightel' },
  5: { code: 5, key: 'shatel-mobile', persian: 'شاتل موبایل', english: 'Shatel Mobile' },
};

export function isOperatorCode(n: unknown): n is OperatorCode {
  return (OPERATOR_CODES as readonly unknown[]).includes(n);
}

const NAMES: Record<OperatorCode, string[]> = {
  1: ['همراه اول', 'همراه', 'hamrah aval', 'hamrahaval', 'hamrah-aval', 'mci', 'ir-mci'],
  2: ['ایرانسل', 'irancell', 'mtn', 'mtn irancell'],
  3: ['رایتل', 'رایتیل', 'rightel', 'righ tel'],
  5: ['شاتل موبایل', 'شاتل', 'shatel mobile', 'shatel', 'shatel-mobile'],
};
const NAME_KEY = (text: string) => foldPersian(text).replace(/ /g, '');
const CODE_BY_NAME = new Map(OPERATOR_CODES.flatMap((code) => [String(code), ...NAMES[code]].map((name) => [NAME_KEY(name), code] as const)));

/** Reads what stands in an operator column: the code in any digits, or the operator's name. */
export function parseOperator(raw: string | number): OperatorCode | undefined {
  if (typeof raw === 'number') return isOperatorCode(raw) ? raw : undefined;
  return CODE_BY_NAME.get(NAME_KEY(raw));
}

export type PrefixAnswer =
  | { kind: 'operator'; code: OperatorCode }
  | { kind: 'not-sold'; persian: string }
  | { kind: 'unlisted' };

/** National prefixes (without the 0), from Google libphonenumber's metadata for Iran, 2026-07. */
const PREFIXES: Record<OperatorCode, string> = {
  1: '910 911 912 913 914 915 916 917 918 919 932 990 991 992 993 994 996 9990 9995 99969',
  2: '900 901 902 903 904 905 930 933 935 936 937 938 939 9955 9991',
  3: '920 921 922 923 99987 99988 99989 99996 99997 99998 99999',
  5: '9981 9982',
};
const NOT_SOLD: Record<string, string> = { 9993: 'آپتل', 931: 'اسپادان', 934: 'تله‌کیش' };
const UNLISTED: PrefixAnswer = { kind: 'unlisted' };

const BY_PREFIX = new Map<string, PrefixAnswer>([
  ...OPERATOR_CODES.flatMap((code) => PREFIXES[code].split(' ').map((prefix) => [prefix, { kind: 'operator', code }] as [string, PrefixAnswer])),
  ...Object.entries(NOT_SOLD).map(([prefix, persian]) => [prefix, { kind: 'not-sold', persian }] as [string, PrefixAnswer]),
]);

/** Ranges with a code, for whoever looks at many numbers at once; of those that one number begins with the longest counts. Code 0: not sold here. */
export const OPERATOR_PREFIXES: readonly { prefix: string; code: number }[] = [...BY_PREFIX].map(
  ([prefix, answer]) => ({ prefix, code: answer.kind === 'operator' ? answer.code : 0 }));

/**
 * Whose range an E.164 number was given out in; the longest prefix wins. Numbers are portable, so the answer is
 * only a default: a code given by the customer or learned from an earlier success overrides it.
 */
export function operatorByPrefix(mobile: string): PrefixAnswer {
  // Only ranges in 099… are cut finer than three digits.
  for (let length = mobile.startsWith('99', 3) ? 5 : 3; length >= 3; length -= 1) {
    const answer = BY_PREFIX.get(mobile.slice(3, 3 + length));
    if (answer) return answer;
  }
  return UNLISTED;
}
