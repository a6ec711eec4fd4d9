import { accessSync, constants } from 'node:fs';
import { delimiter, join } from 'node:path';
import { runCommand } from '../processes/run-command.ts';

const NAMES = ['chromium', 'chromium-browser', 'google-chrome', 'google-chrome-stable'];
const INSTALL_TIMEOUT_MS = 300_000;

/** Path of a Chromium: `KOOK_CHROMIUM`, or the first on the PATH; undefined where there is none. */
export function findChromium(): string | undefined {
  if (process.env.KOOK_CHROMIUM) return process.env.KOOK_CHROMIUM;
  const folders = (process.env.PATH ?? '').split(delimiter).filter(Boolean);
  return NAMES.flatMap((name) => folders.map((folder) => join(folder, name))).find(isExecutable);
}

/** Finds Chromium, or installs Debian's package where we may; throws with what to do. */
export async function ensureChromium(say: (message: string) => void): Promise<string> {
  const found = findChromium();
  if (found) return found;
  const advice = 'Install Chromium, or name one by KOOK_CHROMIUM.';
  if (process.getuid?.() !== 0) throw new Error(`There is no Chromium for the browser tests. ${advice}`);
  say('installing Chromium (apt-get) …');
  const env = { DEBIAN_FRONTEND: 'noninteractive' };
  try {
    await runCommand('apt-get', ['update', '-qq'], INSTALL_TIMEOUT_MS, env);
    await runCommand('apt-get', ['install', '-y', '-qq', '--no-install-recommends', 'chromium'], INSTALL_TIMEOUT_MS, env);
  } catch (error) {
    throw new Error(`Chromium could not be installed: ${error instanceof Error ? error.message : String(error)}. ${advice}`, { cause: error });
  }
  const installed = findChromium();
  if (!installed) throw new Error(`apt-get installed no Chromium. ${advice}`);
  return installed;
}

function isExecutable(path: string): boolean {
  try {
    accessSync(path, constants.X_OK);
    return true;
  } catch {
    return false;
  }
}
