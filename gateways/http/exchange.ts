import type { Dispatcher } from 'undici';

/**
 * How one HTTP request ended, seen from the only question that matters with money: can the other side have read it?
 * - `answer`: a complete response came.
 * - `not-sent`: certainly no byte of the request left this process, and none will.
 * - `silence`: writing may have begun and no complete response came. What the other side did is unknown.
 */
export type Exchange =
  | { kind: 'answer'; status: number; body: string }
  | { kind: 'not-sent'; reason: NotSentReason }
  | { kind: 'silence'; reason: string };

/**
 * - `too-late`: the guard refused;
 * - `no-connection`: none could be made, which says something about the other side;
 * - `time-out-before-sending`: no connection came free within the time of the call;
 * - `closed`: this client was closed.
 */
export type NotSentReason = 'too-late' | 'no-connection' | 'time-out-before-sending' | 'closed';

/**
 * Asked synchronously, in the same turn of the event loop and directly before the write to the socket.
 * `false` (or an exception) means that the request is never written.
 */
export type SendBefore = () => boolean;

export interface ExchangeRequest {
  method: 'GET' | 'POST' | 'PUT';
  path: string;
  body?: string;
  /** the body is a form (`a=1&b=2`) and not JSON */
  form?: boolean;
  sendBefore?: SendBefore;
  /** from this call to the last byte of the answer, waiting for a connection included */
  timeoutMs: number;
}

const JSON_HEADERS = ['content-type', 'application/json', 'accept', 'application/json'];
const FORM_HEADERS = ['content-type', 'application/x-www-form-urlencoded', 'accept', 'application/json'];

/**
 * Sends one request through an undici dispatcher, once. It never rejects and never sends a second time.
 *
 * Why the guard is asked in `onRequestStart`: undici 7 calls it in `writeH1` (lib/dispatcher/client-h1.js) after a
 * connection exists and has been found usable, and goes on to `socket.write` in the same synchronous function. So
 * neither a wait for a connection nor a slow connect nor a minute of SIGSTOP can pass between question and write; what
 * remains is the few microseconds of that function, where a stopped process can still stand. Nothing in a process can
 * close that gap; the other side does, by closing idle connections: a write after that reaches nobody. So "not found"
 * may only count later than the other side's idle time. An exception thrown in `onRequestStart` ends the request
 * without a write and leaves the socket as it is.
 */
export function exchange(dispatcher: Dispatcher, request: ExchangeRequest): Promise<Exchange> {
  return new Promise((resolve) => {
    const handler = new ExchangeHandler(request.sendBefore, request.timeoutMs, resolve);
    try {
      dispatcher.dispatch(
        {
          path: request.path,
          method: request.method,
          headers: request.form === true ? FORM_HEADERS : JSON_HEADERS,
          body: request.body ?? null,
          // the handler's own timer bounds the whole call
          headersTimeout: 0,
          bodyTimeout: 0,
        },
        handler,
      );
    } catch (error) {
      handler.onResponseError(null, error as Error);
    }
  });
}

/** Thrown in `onRequestStart` to keep a request off the socket. */
class NotSent extends Error {}

class ExchangeHandler implements Dispatcher.DispatchHandler {
  readonly #sendBefore: SendBefore | undefined;
  readonly #resolve: (exchange: Exchange) => void;
  readonly #timer: NodeJS.Timeout;
  #controller: Dispatcher.DispatchController | undefined;
  #writeMayHaveBegun = false;
  #ended = false;
  #refusal: NotSentReason | undefined;
  #status = 0;
  #first: Buffer | undefined;
  #more: Buffer[] | undefined;

  constructor(sendBefore: SendBefore | undefined, timeoutMs: number, resolve: (exchange: Exchange) => void) {
    this.#sendBefore = sendBefore;
    this.#resolve = resolve;
    this.#timer = setTimeout(() => this.#timedOut(), timeoutMs);
  }

  onRequestStart(controller: Dispatcher.DispatchController): void {
    // A second start would be a resend of this request on another socket: the one thing that must not happen.
    if (this.#writeMayHaveBegun || this.#ended) throw new NotSent();
    let allowed = false;
    try {
      allowed = this.#sendBefore === undefined || this.#sendBefore();
    } finally {
      if (!allowed) this.#refusal = 'too-late';
    }
    if (!allowed) throw new NotSent();
    this.#controller = controller;
    this.#writeMayHaveBegun = true;
  }

  onResponseStart(_controller: Dispatcher.DispatchController, status: number): void {
    this.#status = status;
  }

  onResponseData(_controller: Dispatcher.DispatchController, chunk: Buffer): void {
    if (this.#first === undefined) this.#first = chunk;
    else (this.#more ??= []).push(chunk);
  }

  onResponseEnd(): void {
    const body =
      this.#more === undefined
        ? (this.#first?.toString('utf8') ?? '')
        : Buffer.concat([this.#first as Buffer, ...this.#more]).toString('utf8');
    this.#end({ kind: 'answer', status: this.#status, body });
  }

  onResponseError(_controller: Dispatcher.DispatchController | null, error: Error): void {
    if (this.#writeMayHaveBegun) {
      this.#end({ kind: 'silence', reason: reasonOf(error) });
      return;
    }
    const closed = /Client(Closed|Destroyed)Error/.test(error.name);
    this.#end({ kind: 'not-sent', reason: this.#refusal ?? (closed ? 'closed' : 'no-connection') });
  }

  #timedOut(): void {
    if (this.#writeMayHaveBegun) {
      this.#end({ kind: 'silence', reason: 'time-out' });
      this.#controller?.abort(new Error('time-out'));
    } else {
      // It still stands in undici's queue; #ended keeps it from being written when its turn comes.
      this.#end({ kind: 'not-sent', reason: 'time-out-before-sending' });
    }
  }

  #end(exchange: Exchange): void {
    if (this.#ended) return;
    this.#ended = true;
    clearTimeout(this.#timer);
    this.#resolve(exchange);
  }
}

/** A short, stable word for logs and attempt rows: `ECONNRESET`, `UND_ERR_SOCKET`, … Never a message with addresses. */
function reasonOf(error: Error): string {
  const code = (error as { code?: unknown }).code;
  return typeof code === 'string' ? code : error.name;
}
