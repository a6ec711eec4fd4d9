/**
 * When a session ends in the middle of work, the call that met it waits here while the person logs in again over the same
 * screen; then it is sent once more. Nothing typed is lost, because nothing is left.
 */
type AskToLogIn = () => Promise<boolean>;

let askToLogIn: AskToLogIn | undefined;
const waiting = new Set<() => void>();
let asking: Promise<boolean> | undefined;

/** The layout registers its dialog; the answer is a function that takes it back. */
export function onSessionEnd(ask: AskToLogIn): () => void {
  askToLogIn = ask;
  return () => {
    if (askToLogIn === ask) askToLogIn = undefined;
  };
}

/** True when the person logged in again. Many calls at once share one dialog. */
export function renewSession(): Promise<boolean> {
  if (askToLogIn === undefined) return Promise.resolve(false);
  asking ??= askToLogIn().then((again) => {
    if (again) for (const tell of waiting) tell();
    return again;
  }).finally(() => {
    asking = undefined;
  });
  return asking;
}

/** Tells when a person has logged in again; the answer is a function that takes it back. */
export function onSessionRenewed(tell: () => void): () => void {
  waiting.add(tell);
  return () => {
    waiting.delete(tell);
  };
}
