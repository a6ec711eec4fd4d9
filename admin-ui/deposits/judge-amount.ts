import { formatRial, parseRial } from '../../domain/rial.ts';

/** What follows from the amount as a person reads it from the slip; only an equal one can be approved. */
export type AmountVerdict = { kind: 'missing' } | { kind: 'equal' } | { kind: 'differs'; says: string };

export function judgeAmount(typed: string, entered: string): AmountVerdict {
  const slip = parseRial(typed);
  const amount = parseRial(entered);
  if (slip === undefined || slip === 0n || amount === undefined) return { kind: 'missing' };
  if (slip === amount) return { kind: 'equal' };
  const [difference, word] = slip > amount ? [slip - amount, 'بیشتر'] : [amount - slip, 'کمتر'];
  return { kind: 'differs', says: `مبلغ فیش ${formatRial(difference)} ریال ${word} از مبلغ ثبت‌شده است.` };
}
