/** Reads one fault field from JSON; undefined means that the value is refused. */
export type ReadField<T> = (value: unknown) => T | undefined;

export type FaultFields<T> = { [K in keyof T]: ReadField<T[K]> };

export type FaultPatch<T> = { ok: true; faults: T } | { ok: false; errors: { field: string; message: string }[] };

/** Merges a `PUT /faults` body into what is set. One wrong or unknown field refuses the whole body. */
export function mergeFaults<T extends object>(
  current: T,
  patch: Record<string, unknown>,
  fields: FaultFields<T>,
): FaultPatch<T> {
  const faults: T = { ...current };
  const errors: { field: string; message: string }[] = [];
  for (const [field, raw] of Object.entries(patch)) {
    if (!Object.hasOwn(fields, field)) {
      errors.push({ field, message: `unknown fault; known are ${Object.keys(fields).join(', ')}` });
      continue;
    }
    const key = field as keyof T;
    const value = fields[key](raw);
    if (value === undefined) errors.push({ field, message: `not a value of this fault: ${JSON.stringify(raw)}` });
    else faults[key] = value;
  }
  return errors.length > 0 ? { ok: false, errors } : { ok: true, faults };
}

/** a share of 0 to 1 */
export const rate: ReadField<number> = (value) =>
  typeof value === 'number' && value >= 0 && value <= 1 ? value : undefined;

/** whole milliseconds, at most a day */
export const milliseconds: ReadField<number> = (value) =>
  Number.isInteger(value) && (value as number) >= 0 && (value as number) <= 86_400_000 ? (value as number) : undefined;

export const onOff: ReadField<boolean> = (value) => (typeof value === 'boolean' ? value : undefined);

/** whole rials as text or number; null lifts the limit */
export const rialOrNull: ReadField<bigint | null> = (value) => {
  if (value === null) return null;
  if (typeof value === 'string' && /^\d{1,18}$/.test(value)) return BigInt(value);
  return Number.isSafeInteger(value) && (value as number) >= 0 ? BigInt(value as number) : undefined;
};

export const seedOrNull: ReadField<number | null> = (value) =>
  value === null || Number.isSafeInteger(value) ? (value as number | null) : undefined;

export function oneOf<const T extends string>(...allowed: T[]): ReadField<T> {
  return (value) => allowed.find((one) => one === value);
}
