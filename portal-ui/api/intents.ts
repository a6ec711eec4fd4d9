/**
 * Idempotency keys. An intent is one call with one body; as long as its outcome is not known (no answer, a 5xx, still
 * in progress) the same call gets the same key, so that pressing the button again cannot do the thing twice. Once the
 * API has answered, the intent is over, and the same call is a new one.
 */
const openIntents = new Map<string, string>();

export function openIntent(path: string, body: unknown): { key: string; close: () => void } {
  const name = `${path}\n${fingerprint(body)}`;
  const key = openIntents.get(name) ?? randomKey();
  openIntents.set(name, key);
  return { key, close: () => openIntents.delete(name) };
}

/** Not `crypto.randomUUID`: that is missing where the portal is opened by http under another name than localhost. */
function randomKey(): string {
  return Array.from(crypto.getRandomValues(new Uint8Array(16)), (byte) => byte.toString(16).padStart(2, '0')).join('');
}

function fingerprint(body: unknown): string {
  if (!(body instanceof FormData)) return JSON.stringify(body ?? null);
  return JSON.stringify([...body.entries()].map(([name, value]) => [name, value instanceof File ? fileMark(value) : value]));
}

/** Its content is not read: name, size and time tell two files of one person apart. */
const fileMark = (file: File): string => `${file.name}/${file.size}/${file.lastModified}`;
