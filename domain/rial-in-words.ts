/** Amounts in words: the check that a person makes before paying («پنجاه میلیون تومان»). */

const UNITS = ['', 'یک', 'دو', 'سه', 'چهار', 'پنج', 'شش', 'هفت', 'هشت', 'نه', 'ده', 'یازده', 'دوازده', 'سیزده', 'چهارده', 'پانزده', 'شانزده', 'هفده', 'هجده', 'نوزده'];
const TENS = ['', '', 'بیست', 'سی', 'چهل', 'پنجاه', 'شصت', 'هفتاد', 'هشتاد', 'نود'];
const HUNDREDS = ['', 'صد', 'دویست', 'سیصد', 'چهارصد', 'پانصد', 'ششصد', 'هفتصد', 'هشتصد', 'نهصد'];
const SCALES = ['', 'هزار', 'میلیون', 'میلیارد', 'تریلیون', 'کوادریلیون', 'کوینتیلیون'];
const AND = ' و ';

function belowThousand(n: number): string {
  const words = [HUNDREDS[Math.floor(n / 100)]];
  const rest = n % 100;
  if (rest < 20) words.push(UNITS[rest]);
  else words.push(TENS[Math.floor(rest / 10)], UNITS[rest % 10]);
  return words.filter(Boolean).join(AND);
}

function inWords(n: bigint): string {
  if (n === 0n) return 'صفر';
  if (n < 0n) return `منفی ${inWords(-n)}`;
  const groups: string[] = [];
  for (let scale = 0, rest = n; rest > 0n; scale += 1, rest /= 1000n) {
    const group = Number(rest % 1000n);
    if (group === 0) continue;
    // «هزار», not «یک هزار»: so it is said and written on cheques of this size.
    groups.unshift(scale === 1 && group === 1 ? 'هزار' : `${belowThousand(group)} ${SCALES[scale] ?? ''}`.trim());
  }
  return groups.join(AND);
}

/** `50_000n` → «پنجاه هزار ریال». */
export function rialInWords(rial: bigint): string {
  return `${inWords(rial)} ریال`;
}

/** `500_000_000n` → «پنجاه میلیون تومان»; a remainder below one toman is said in rial. */
export function tomanInWords(rial: bigint): string {
  const remainder = rial % 10n;
  if (remainder === 0n) return `${inWords(rial / 10n)} تومان`;
  if (rial / 10n === 0n) return rialInWords(rial);
  return `${inWords(rial / 10n)} تومان${AND}${inWords(remainder < 0n ? -remainder : remainder)} ریال`;
}
