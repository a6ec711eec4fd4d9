import { mkdirSync, mkdtempSync, realpathSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { PROJECT_DIR } from '../../scripts/project.ts';

/** A small project in a temporary folder, made of the given files, with this project's packages. */
export function writtenProject(files: Record<string, string>): { dir: string; remove: () => void } {
  const dir = realpathSync(mkdtempSync(join(tmpdir(), 'kook-frame-')));
  const tsconfig = { compilerOptions: { strict: true, module: 'ESNext', moduleResolution: 'Bundler', target: 'ES2023', allowImportingTsExtensions: true, noEmit: true, types: ['node'] } };
  for (const [path, content] of Object.entries({ 'tsconfig.json': JSON.stringify(tsconfig), 'package.json': '{"type":"module"}', ...files })) {
    mkdirSync(dirname(join(dir, path)), { recursive: true });
    writeFileSync(join(dir, path), content);
  }
  symlinkSync(join(PROJECT_DIR, 'node_modules'), join(dir, 'node_modules'));
  return { dir, remove: () => rmSync(dir, { recursive: true, force: true }) };
}
