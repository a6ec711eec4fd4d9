/** JSON of an answer: `bigint` becomes a decimal string, `Date` an ISO instant. */
export function toJson(body: unknown): string {
  return JSON.stringify(body, (_key, value: unknown) => (typeof value === 'bigint' ? value.toString() : value));
}
