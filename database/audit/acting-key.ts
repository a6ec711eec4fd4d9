import { AsyncLocalStorage } from 'node:async_hooks';

const acting = new AsyncLocalStorage<string>();

/** Runs `work` as an API key's: whatever it writes into the audit says so, without each operation knowing of keys. */
export function actAsKey<T>(apiKeyId: string, work: () => T): T {
  return acting.run(apiKeyId, work);
}

/** The key on whose behalf this runs; undefined for people and processes. */
export function actingKey(): string | undefined {
  return acting.getStore();
}
