import { chmodSync, mkdtempSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';

/**
 * Runs `fetch` in a scratch folder beside the target and moves the file that it returns into place in one step: two
 * starts at once cannot see half a program.
 */
export async function installInto(target: string, source: string, fetch: (scratch: string) => Promise<string>): Promise<string> {
  const scratch = mkdtempSync(join(dirname(target), 'fetching-'));
  try {
    const file = await fetch(scratch);
    chmodSync(file, 0o755);
    writeFileSync(`${target}.source`, `${source}\n`);
    renameSync(file, target);
    return source;
  } finally {
    rmSync(scratch, { recursive: true, force: true });
  }
}
