import { renameSync, writeFileSync } from 'node:fs';

/** A reader sees the old content or the new, never half of one. Only our user may read it. */
export function writeAtomically(path: string, content: string): void {
  const unfinished = `${path}.${process.pid}.tmp`;
  writeFileSync(unfinished, content, { mode: 0o600 });
  renameSync(unfinished, path);
}
