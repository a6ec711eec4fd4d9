// Plain JavaScript: it runs before anything is installed.
import { spawnSync } from 'node:child_process';
import { existsSync, readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';

const PROJECT_DIR = dirname(dirname(dirname(fileURLToPath(import.meta.url))));
const NEEDED_NODE = [20, 19];
const INSTALL_TIMEOUT_MS = 10 * 60_000;

/** Ends the process with a message when Node is too old for the libraries. */
export function requireNode() {
  const [major = 0, minor = 0] = process.versions.node.split('.').map(Number);
  if (major > NEEDED_NODE[0] || (major === NEEDED_NODE[0] && minor >= NEEDED_NODE[1])) return;
  console.error(`Node ${NEEDED_NODE.join('.')} or newer is needed; this is ${process.versions.node}.`);
  process.exit(1);
}

/** Installs the dependencies when one is missing or has another version than package-lock.json says. */
export function ensureDependencies() {
  if (isInstalled()) return;
  console.log('installing dependencies (npm ci) …');
  const startedAt = performance.now();
  const args = ['ci', '--no-audit', '--no-fund', '--include=dev', '--include=optional'];
  const npm = process.env.npm_execpath;
  const { status, signal } = npm
    ? spawnSync(process.execPath, [npm, ...args], { cwd: PROJECT_DIR, stdio: 'inherit', timeout: INSTALL_TIMEOUT_MS })
    : spawnSync('npm', args, { cwd: PROJECT_DIR, stdio: 'inherit', timeout: INSTALL_TIMEOUT_MS });
  if (status !== 0) {
    console.error(`npm ci failed${signal ? ` (${signal})` : ''}. Nothing was started.`);
    process.exit(1);
  }
  console.log(`dependencies: installed in ${((performance.now() - startedAt) / 1000).toFixed(0)} s`);
}

/** Compares npm's own note of what is installed with the lock file, package by package. */
function isInstalled() {
  const installedFile = join(PROJECT_DIR, 'node_modules', '.package-lock.json');
  if (!existsSync(installedFile)) return false;
  const wanted = JSON.parse(readFileSync(join(PROJECT_DIR, 'package-lock.json'), 'utf8')).packages;
  const installed = JSON.parse(readFileSync(installedFile, 'utf8')).packages;
  return Object.entries(wanted).every(([path, { version, optional }]) =>
    path === '' || (optional && !installed[path]) || installed[path]?.version === version);
}
