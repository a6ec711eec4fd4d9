import type { IncomingMessage, ServerResponse } from 'node:http';
import { mergeFaults, type FaultFields } from './faults.ts';
import { createRandom } from './random.ts';
import { readJsonObject } from './read-body.ts';
import { sendJsonText } from './respond.ts';

/**
 * `GET`, `PUT` (merged into what is set) and `DELETE /faults` of a simulator. Every PUT that names `seed` starts its
 * sequence again. Faults are not kept over a restart of the process.
 */
export class FaultControl<T extends { seed: number | null }> {
  readonly #none: T;
  readonly #fields: FaultFields<T>;
  now: T;
  random: () => number;

  constructor(none: T, fields: FaultFields<T>) {
    this.#none = none;
    this.#fields = fields;
    this.now = { ...none };
    this.random = createRandom(none.seed);
  }

  /** @returns true when the request was for `/faults` */
  handle(request: IncomingMessage, response: ServerResponse): boolean {
    if (request.url !== '/faults') return false;
    if (request.method === 'GET') this.#answer(response, 200, this.now);
    else if (request.method === 'DELETE') {
      this.now = { ...this.#none };
      this.random = createRandom(this.now.seed);
      this.#answer(response, 200, this.now);
    } else if (request.method === 'PUT') readJsonObject(request, (patch) => this.#put(patch, response));
    else this.#answer(response, 405, { code: 'method-not-allowed' });
    return true;
  }

  #put(patch: Record<string, unknown> | undefined, response: ServerResponse): void {
    if (patch === undefined) return this.#answer(response, 400, { code: 'bad-request' });
    const merged = mergeFaults(this.now, patch, this.#fields);
    if (!merged.ok) return this.#answer(response, 400, { code: 'unknown-fault', errors: merged.errors });
    this.now = merged.faults;
    if ('seed' in patch) this.random = createRandom(this.now.seed);
    this.#answer(response, 200, this.now);
  }

  #answer(response: ServerResponse, status: number, body: object): void {
    const text = JSON.stringify(body, (_key, value: unknown) => (typeof value === 'bigint' ? value.toString() : value));
    sendJsonText(response, status, text);
  }
}
