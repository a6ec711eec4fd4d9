/**
 * Idempotency keys. An intent is one call with one body; as long as its outcome is not known (no answer, a 5xx, still in progress) the
 * same call gets the same key, so that pressing the button again cannot propose, skip or send a second time. Once the API has
 * answered, the intent is over, and the same call is a new one.
 */
const openIntents = new Map<string, string>();

export function openIntent(url: string, body: unknown): { key: string; close: () => void } {
  const name = `${url}\n${JSON.stringify(body ?? null)}`;
  const key = openIntents.get(name) ?? randomKey();
  openIntents.set(name, key);
  return { key, close: () => openIntents.delete(name) };
}

/** Not `crypto.randomUUID`: that is missing where the back office is opened by http under another name than localhost. */
function randomKey(): string {
  return Array.from(crypto.getRandomValues(new Uint8Array(16)), (byte) => byte.toString(16).padStart(2, '0')).join('');
}
