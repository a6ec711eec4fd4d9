/**
 * Idempotency keys. An intent is one call with one body; as long as its outcome is not known (no answer, a 5xx, still
 * in progress) the same call gets the same key, so that pressing the button again cannot do the thing twice. Once the
 * API has answered, the intent is over, and the same call is a new one.
 */
const openIntents = new Map<string, string>();

export function openIntent(path: string, body: unknown): { key: string; close: () => void } {
  const name = `${path}\n${fingerprint(body)}`;
  const key = openIntents.get(name) ?? crypto.randomUUID();
  openIntents.set(name, key);
  return { key, close: () => openIntents.delete(name) };
}

function fingerprint(body: unknown): string {
  if (!(body instanceof FormData)) return JSON.stringify(body ?? null);
  return JSON.stringify([...body.entries()].map(([name, value]) => [name, value instanceof File ? fileMark(value) : value]));
}

/** Its content is not read: name, size and time tell two files of one person apart. */
const fileMark = (file: File): string => `${file.name}/${file.size}/${file.lastModified}`;
