import { problemFrom, unreachable, type ApiProblem } from './api-problem.ts';
import { openIntent } from './intents.ts';
import { apiUrl } from './request.ts';
import { renewSession } from './session-end.ts';

export interface UploadOptions {
  /** Part of the body that has left this device, 0 to 1. */
  onProgress?: (sent: number) => void;
  signal?: AbortSignal;
  /** A PUT carries no idempotency key: it says what stands there afterwards. */
  method?: 'POST' | 'PUT';
}

/** Sends a form with a file. XMLHttpRequest, because `fetch` cannot tell how much of the body has left. */
export async function uploadForm<Answer>(path: string, form: FormData, options: UploadOptions = {}): Promise<Answer> {
  const intent = openIntent(path, form);
  let answer = await attempt<Answer>(path, form, intent.key, options);
  if (!answer.ok && answer.problem.code === 'unauthenticated' && (await renewSession())) {
    answer = await attempt<Answer>(path, form, intent.key, options);
  }
  if (answer.ok) {
    intent.close();
    return answer.body;
  }
  if (!answer.problem.outcomeUnknown) intent.close();
  throw answer.problem;
}

type UploadAnswer<Answer> = { ok: true; body: Answer } | { ok: false; problem: ApiProblem };

function attempt<Answer>(path: string, form: FormData, key: string, { onProgress, signal, method = 'POST' }: UploadOptions): Promise<UploadAnswer<Answer>> {
  return new Promise((resolve, reject) => {
    const call = new XMLHttpRequest();
    call.open(method, apiUrl(path));
    call.setRequestHeader('accept', 'application/json');
    if (method === 'POST') call.setRequestHeader('idempotency-key', key);
    call.upload.onprogress = (event) => event.lengthComputable && onProgress?.(event.loaded / event.total);
    call.onload = () =>
      resolve(
        call.status >= 200 && call.status < 300
          ? { ok: true, body: JSON.parse(call.responseText) as Answer }
          : { ok: false, problem: problemFrom(call.status, call.responseText) },
      );
    call.onerror = () => resolve({ ok: false, problem: unreachable() });
    call.onabort = () => reject(new DOMException('upload aborted', 'AbortError'));
    signal?.addEventListener('abort', () => call.abort(), { once: true });
    call.send(form);
  });
}
